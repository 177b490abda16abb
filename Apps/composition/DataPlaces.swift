package import CodeSets
package import Foundation
package import Settings
import Storage

/// Where an installation keeps its data, as `superbill.yaml` or the command line says.
package struct DataPlaces: Sendable {
    package let database: URL
    /// Documents, exports and imported code sets. A database that is named on the command line has them beside itself.
    package let data: URL

    /// - Parameters:
    ///   - folder: the configuration's; relative paths start from the folder around it.
    ///   - database: overrides the path in the settings.
    package init(_ settings: SuperbillSettings, folder: URL, database: String?) {
        let root = folder.deletingLastPathComponent()
        func resolve(_ path: String) -> URL {
            path.hasPrefix("/") ? URL(fileURLWithPath: path) : root.appendingPathComponent(path)
        }
        let named = database.map { URL(fileURLWithPath: $0) }
        self.database = named ?? resolve(settings.database.value)
        data = named?.deletingLastPathComponent() ?? resolve(settings.dataDirectory.value)
    }
}

extension CodeLibrary {
    /// The tables in the configuration's folder `code-sets` and the editions that were imported into the data folder.
    package convenience init(folder: URL, places: DataPlaces) throws {
        self.init(
            embedded: try EmbeddedCodeSets(directory: folder.appendingPathComponent("code-sets").path),
            store: EditionFolder(path: places.data.appendingPathComponent("code-sets").path))
    }

    /// For looking codes up, which needs neither payers nor a database: of the configuration only `superbill.yaml` is
    /// read.
    /// - Throws: ``ConfigurationError``, or ``CodeSetFileError`` when a table that ships with the program is damaged.
    package convenience init(folder: URL, database: String?) throws {
        let file = folder.appendingPathComponent("superbill.yaml")
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw ConfigurationError.missing(folder.path)
        }
        let (settings, problems) = SuperbillSettings.read(bytes: [UInt8](data), file: "superbill.yaml")
        guard let settings else { throw ConfigurationError.unusable(problems) }
        try self.init(folder: folder, places: DataPlaces(settings, folder: folder, database: database))
    }
}
