package import Primitives

extension Remittance {
    /// Every remittance of a file and what is wrong with the file.
    package struct Reading: Sendable, HoldsPatientData {
        /// One for each ST, in order.
        package let remittances: [Remittance]
        /// The envelope's problems, and one finding for each element that could not be read.
        package let findings: [Finding]
    }

    package static let version = "005010X221A1"

    /// Reads a file of 835 remittances: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var reader = InterchangeReader(bytes, limits: limits)
        var remittances: [Remittance] = []
        var findings = FindingList(limit: limits.findings)
        while let set = reader.next() {
            guard set.id == "835" else {
                findings.add(
                    "x12.not-a-remittance", .warning, set.header.location(1), "A set is not an 835 and was not read.")
                continue
            }
            if !set.version.hasPrefix("005010X221") {
                findings.add(
                    "x12.835.version", .warning, set.header.location(),
                    "The group is not version 005010X221; it was read as if it were.")
            }
            if !set.isComplete {
                findings.add(
                    "x12.835.incomplete", .error, set.header.location(),
                    "The set's end is missing or contradicts it; it must not be posted.",
                    fix: "Ask the payer to send the remittance again.")
            }
            var parser = RemittanceReader(set)
            let remittance = parser.read()
            for element in parser.allUnreadable {
                findings.add(
                    "x12.unreadable", .error, Finding.Location(element.element, offset: element.offset),
                    "\(element.element) is missing or can not be read.", fix: "Ask the payer to correct it.")
            }
            remittances.append(remittance)
        }
        return Reading(remittances: remittances, findings: reader.findings + findings.findings)
    }
}
