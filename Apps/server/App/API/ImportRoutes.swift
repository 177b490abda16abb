import Hummingbird
import RevenueCycle

extension Route {
    static var importRoutes: [Route] {
        [
            Route(
                .post, "/api/v1/imports", .needs(.importRecords), "Take a FHIR bundle or a note in.",
                parameters: [.requiredClinic, .query("name", .text, "The file's name.")],
                body: .file(["application/fhir+json", "application/json", "text/plain", "application/octet-stream"]),
                success: .json(200, .named("ImportReport")), bodyLimit: 64 << 20
            ) { call in
                guard let clinic = call.query["clinic"] else {
                    throw ServerError.badRequest("`clinic` must name the clinic that the records belong to.")
                }
                let report = try await ImportRecords(call.office)(
                    call.body, file: call.fileName(otherwise: "upload"), clinic: clinic, in: try call.work())
                guard report.isAccepted else { throw UseCaseError.unreadable("the file", report.findings) }
                return try .json(report)
            }
        ]
    }
}

extension Call {
    /// The name under which a file is kept: letters, digits, dots, hyphens and underscores of what was given.
    func fileName(otherwise standard: String) -> String {
        let given = (query["name"] ?? "").unicodeScalars.filter { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
        }
        let name = String(String(String.UnicodeScalarView(given)).prefix(100))
        return name.contains { $0 != "." } ? name : standard
    }
}
