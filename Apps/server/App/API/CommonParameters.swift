extension Route.Parameter {
    static let clinic = query("clinic", .text, "The clinic's id; all that the user may see when absent.")
    static let requiredClinic = Route.Parameter(
        name: "clinic", place: .query, schema: .text, description: "The clinic's id.", isRequired: true)
    static let limit = query("limit", .integer(1...500), "At most this many; 100 when absent.")
    static let reason = Route.Parameter(
        name: "X-Reason", place: .header, schema: .text,
        description: "Why the record is opened; kept in the audit trail.", isRequired: false)

    static func query(_ name: String, _ schema: Schema, _ description: String) -> Route.Parameter {
        Route.Parameter(name: name, place: .query, schema: schema, description: description, isRequired: false)
    }

    static func path(_ name: String, _ schema: Schema, _ description: String) -> Route.Parameter {
        Route.Parameter(name: name, place: .path, schema: schema, description: description, isRequired: true)
    }
}
