import { Autocomplete, TextField, type AutocompleteProps } from '@mui/material';
import { FieldTitle, type UseInputValue } from 'ra-core';
import { useT } from '../app/i18n/translate.js';

type Choosing<T, Multiple extends boolean> = Pick<
  AutocompleteProps<T, Multiple, false, false>,
  | 'disableCloseOnSelect'
  | 'getOptionLabel'
  | 'inputValue'
  | 'loading'
  | 'onChange'
  | 'onInputChange'
  | 'options'
  | 'value'
>;

interface FoundPickerProps<T, Multiple extends boolean> extends Choosing<T, Multiple> {
  /** The form's side of it, as `useInput` gives it. */
  input: Pick<UseInputValue, 'id' | 'field' | 'fieldState'>;
  source: string;
  label: string | undefined;
  isRequired?: boolean;
  helperText?: string | undefined;
  /** In the empty field: what may be typed. */
  placeholder: string;
  /** When nothing was found, or nothing could be looked for. */
  none: string;
  keyOf: (option: T) => string;
  multiple?: Multiple;
}

/** Input whose choices a service looks up while one types: what it answers is offered as it is, by whatever it was found. */
export const FoundPicker = <T, Multiple extends boolean = false>({
  input: { id, field, fieldState },
  source,
  label,
  isRequired = false,
  helperText,
  placeholder,
  none,
  keyOf,
  ...choosing
}: FoundPickerProps<T, Multiple>) => {
  const t = useT();
  return (
    <Autocomplete<T, Multiple>
      {...choosing}
      id={id}
      loadingText={t('unitPicker.loading')}
      noOptionsText={none}
      openText={t('unitPicker.open')}
      closeText={t('unitPicker.close')}
      clearText={t('unitPicker.clear')}
      // The service has searched; pinyin wouldn't match again here.
      filterOptions={(options) => options}
      getOptionKey={keyOf}
      isOptionEqualToValue={(one, other) => keyOf(one) === keyOf(other)}
      onBlur={field.onBlur}
      fullWidth
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
          placeholder={placeholder}
          error={!!fieldState.error}
          helperText={fieldState.error?.message ?? helperText ?? ''}
        />
      )}
    />
  );
};
