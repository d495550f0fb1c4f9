import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOfFuzzing } from './fuzzing.js';
import { type Person, signInAll } from './people.js';
import { Reading } from './reading.js';
import { faultsOfStrangers } from './strangers.js';
import { faultsOfStreams } from './streams.js';
import { World } from './world.js';
import { faultsOfAssignment, faultsOfWriting, forgottenWrites } from './writing.js';

describe('the crawl over every route', () => {
  let world: World;
  let people: Person[];
  let before: Record<string, string>;

  beforeAll(async () => {
    people = await signInAll();
    world = await World.open();
    before = await world.fingerprint();
  });
  afterAll(() => world?.close());

  it('has an expectation for every route of every OpenAPI document, and for no other', () => {
    expect([...Reading.forgotten(), ...forgottenWrites()]).toEqual([]);
  });

  it('shows everybody exactly what is for them: lists, counts, searches, single records, files and what is made of them', async () => {
    expect(await new Reading(world, people).faults()).toEqual([]);
  });

  it('tells everybody of the changes that are for them, and of no others', async () => {
    expect(await faultsOfStreams(world, people)).toEqual([]);
  });

  it('lets nobody change what is not theirs, whatever they see of it', async () => {
    expect(await faultsOfWriting(world, people)).toEqual([]);
  });

  it("lets nobody act in an assignment that is somebody else's", async () => {
    expect(await faultsOfAssignment(people)).toEqual([]);
  });

  it('lets no stranger in, on any route', async () => {
    expect(await faultsOfStrangers(people)).toEqual([]);
  });

  it('refuses what is malformed in plain words, and breaks on nothing', async () => {
    expect(await faultsOfFuzzing(people)).toEqual([]);
  });

  it('has left everything as it was', async () => {
    expect(await world.fingerprint()).toEqual(before);
  });
});
