/** What server and client tell each other of the notes: that they have changed, which ones there are, and what stands in them. */

/** Sent (debounced) whenever the model that views are drawn from has changed. */
export const modelChangedNotification = 'annals/modelChanged';
export interface ModelChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Lets the server look again at which notes there are, and read on where the user stopped it. No params. */
export const readAllNotification = 'annals/readAll';
/** Lets the server stop reading in the background. No params. */
export const stopReadingNotification = 'annals/stopReading';

/** What a client says of itself in `initializationOptions`. */
export interface ClientOptions {
  /** Whether it answers the two requests below, so that the server learns of notes that are not open. */
  readonly files: boolean;
  /** Whether it runs `showPlacesCommand`, which code actions and code lenses then name. */
  readonly showsPlaces: boolean;
}

/** A command of the client: leads to a place, or shows several. Arguments: the URI and the position that it is asked from, and an array of locations. */
export const showPlacesCommand = 'annals.showPlaces';

/** Server → client: asks for the URIs of all notes in a folder, as the user's exclusions leave them. Params `ListNotesParams`, result `string[]`. */
export const listNotesRequest = 'annals/listNotes';
export interface ListNotesParams {
  readonly folder: string;
}

/** Server → client: asks for the text of a file; `null` where there is none. Params `ReadNotesParams`, result `string | null`. */
export const readNotesRequest = 'annals/readNotes';
export interface ReadNotesParams {
  readonly uri: string;
}
