import Primitives

extension FHIRImport {
    static let npiSystem = "http://hl7.org/fhir/sid/us-npi"

    mutating func readPatient(_ resource: FHIRResource) {
        let element = resource.element
        let name = personName(element)
        if name == nil {
            reportMissing(
                "fhir.patient-name", .warning, "name", in: element, "The patient has no name.",
                fix: "Complete the patient's record.")
        }
        let birth = date(element, "birthDate")
        if element["birthDate"] == nil {
            reportMissing("fhir.missing", .warning, "birthDate", in: element, "The patient has no birth date.")
        }
        known.insert("Patient/\(resource.id)")
        record.patients.append(
            Patient(
                sourceID: resource.id, name: name ?? PersonName(last: "", first: ""), birthDate: birth,
                sex: sex(element) ?? .unknown, address: address(element), phone: phone(element)))
    }

    mutating func readPractitioner(_ resource: FHIRResource) {
        var npi: String?
        for identifier in objects(resource.element, "identifier")
        where npi == nil && identifier["system"]?.node.string == Self.npiSystem {
            npi = text(identifier, "value")
            if let npi, NPI(npi) == nil {
                report(
                    "fhir.npi", .warning, at: identifier["value"] ?? identifier,
                    "The practitioner's NPI fails its check; it is kept as written.", fix: "Correct the NPI.")
            }
        }
        known.insert("Practitioner/\(resource.id)")
        record.practitioners.append(
            Practitioner(
                sourceID: resource.id, name: personName(resource.element) ?? PersonName(last: "", first: ""), npi: npi))
    }

    mutating func readOrganization(_ resource: FHIRResource) {
        known.insert("Organization/\(resource.id)")
        record.organizations.append(
            Organization(sourceID: resource.id, name: text(resource.element, "name") ?? ""))
    }

    /// Follows a reference to a person or an organization and takes over one that is not an entry of its own.
    mutating func party(_ target: FHIRTarget?) -> String? {
        guard let target, let id = target.id else { return nil }
        guard known.insert("\(target.type)/\(id)").inserted else { return id }
        if let resource = target.resource {
            // An entry is read in its turn; only a contained resource has to be read here.
            if index.resource(type: target.type, id: id) != nil {
                known.remove("\(target.type)/\(id)")
                return id
            }
            switch target.type {
            case "Practitioner": readPractitioner(resource)
            case "Organization": readOrganization(resource)
            case "Patient": readPatient(resource)
            default: break
            }
        } else if target.identifierSystem != nil {
            switch target.type {
            case "Practitioner":
                let name = target.display.map(WrittenName.parse) ?? PersonName(last: "", first: "")
                let npi = target.identifierSystem == Self.npiSystem ? id : nil
                record.practitioners.append(Practitioner(sourceID: id, name: name, npi: npi))
            case "Organization":
                record.organizations.append(Organization(sourceID: id, name: target.display ?? ""))
            default: break
            }
        }
        return id
    }

    /// The official name, else the first that is not marked old.
    mutating func personName(_ parent: FHIRElement) -> PersonName? {
        let names = objects(parent, "name")
        let chosen =
            names.first { $0["use"]?.node.string == "official" }
            ?? names.first { !["old", "maiden", "nickname"].contains($0["use"]?.node.string ?? "") } ?? names.first
        guard let chosen else { return nil }
        let given = texts(chosen, "given")
        let family = text(chosen, "family")
        let suffix = texts(chosen, "suffix").joined(separator: " ")
        let written = text(chosen, "text")
        guard family != nil || !given.isEmpty else { return written.map(WrittenName.parse) }
        let middle = given.dropFirst().joined(separator: " ")
        return PersonName(
            last: family ?? "", first: given.first ?? "", middle: middle.isEmpty ? nil : middle,
            suffix: suffix.isEmpty ? nil : suffix)
    }

    mutating func sex(_ parent: FHIRElement) -> AdministrativeSex? {
        guard let written = text(parent, "gender"), let child = parent["gender"] else { return nil }
        if let sex = AdministrativeSex(rawValue: written) { return sex }
        report("fhir.code", .error, at: child, "The gender must be female, male, other or unknown; it was left out.")
        return nil
    }

    /// The home address, else the first that is not old.
    private mutating func address(_ parent: FHIRElement) -> PostalAddress? {
        let all = objects(parent, "address")
        let chosen =
            all.first { $0["use"]?.node.string == "home" } ?? all.first { $0["use"]?.node.string != "old" }
        guard let chosen else { return nil }
        let lines = texts(chosen, "line")
        let state = text(chosen, "state") ?? ""
        let zip = text(chosen, "postalCode") ?? ""
        let cleanState = USAddress.state(state)
        let cleanZip = USAddress.zip(zip)
        if !state.isEmpty, cleanState == nil {
            report("fhir.address", .warning, at: chosen["state"] ?? chosen, "The state is not two letters.")
        }
        if !zip.isEmpty, cleanZip == nil {
            report("fhir.address", .warning, at: chosen["postalCode"] ?? chosen, "The ZIP code is not 5 or 9 digits.")
        }
        return PostalAddress(
            line1: lines.first ?? "", line2: lines.count > 1 ? lines.dropFirst().joined(separator: ", ") : nil,
            city: text(chosen, "city") ?? "", state: cleanState ?? "", zip: cleanZip ?? "")
    }

    private mutating func phone(_ parent: FHIRElement) -> String? {
        for telecom in objects(parent, "telecom") where telecom["system"]?.node.string == "phone" {
            if let value = text(telecom, "value") { return value }
        }
        return nil
    }
}
