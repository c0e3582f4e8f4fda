import { commands, type Disposable } from 'vscode';
import { type BaseLanguageClient, type Location, type Position } from 'vscode-languageclient';
import { showPlacesCommand } from '../protocol/notes';

/** The command by which code actions and code lenses lead to a place, or show several in a peek. */
export function showPlaces(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(showPlacesCommand, async (uri: string, position: Position, locations: readonly Location[]) => {
    const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
    const places = locations.map((location) => asLocation(location));
    const show = places.length === 1 ? 'editor.action.goToLocations' : 'editor.action.showReferences';
    await commands.executeCommand(show, asUri(uri), asPosition(position), places, 'goto');
  });
}
