import { TextInput } from 'react-admin';

/** The filter that `/` jumps to: words to look for. One on a page. */
export const SearchFilter = ({ source, label }: { source: string; label: string }) => (
  <TextInput source={source} label={label} type="search" slotProps={{ htmlInput: { 'data-search': true } }} />
);
