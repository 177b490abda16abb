import Primitives

extension FHIRImport {
    /// Reads the notes that a DocumentReference carries in itself. What lies behind a URL is never fetched.
    mutating func readDocumentReference(_ resource: FHIRResource) {
        let element = resource.element
        let patient = patientID(element, "subject", of: resource)
        var encounter: String?
        if let context = object(element, "context") {
            for reference in objects(context, "encounter") where encounter == nil {
                let found = target(of: reference, owner: resource, types: ["Encounter", "EpisodeOfCare"])
                if found?.type == "Encounter" { encounter = found?.id }
            }
        }
        let day = date(element, "date")
        let author = authorName(objects(element, "author").first, of: resource)
        let type = concept(element, "type")?.label
        guard text(element, "status") != "entered-in-error", text(element, "docStatus") != "entered-in-error" else {
            report("fhir.note-withdrawn", .warning, at: element, "The note was entered in error; it was left out.")
            return
        }
        let contents = objects(element, "content")
        if contents.isEmpty {
            reportMissing("fhir.missing", .warning, "content", in: element, "The document has no content.")
        }
        for (position, content) in contents.enumerated() {
            guard let attachment = object(content, "attachment") else { continue }
            let title = text(attachment, "title") ?? type ?? text(element, "description") ?? "Note"
            readAttachment(
                attachment,
                into: ClinicalNote(
                    sourceID: position == 0 ? resource.id : "\(resource.id).content[\(position)]", patientID: patient,
                    encounterID: encounter, title: title, date: day, author: author, text: ""))
        }
    }

    /// Decodes an inline text and keeps the note; anything else is reported.
    mutating func readAttachment(_ attachment: FHIRElement, into note: ClinicalNote) {
        guard let data = text(attachment, "data"), let place = attachment["data"] else {
            report(
                "fhir.note-not-inline", .warning, at: attachment,
                "The document's text is not in the file; nothing is fetched.",
                fix: "Export the record with its documents inside.")
            return
        }
        guard isPlainText(attachment) else { return }
        // Four characters of base64 carry three bytes, so an oversized note is refused before it is decoded.
        guard data.utf8.count / 4 * 3 <= NoteText.limit_bytes * 2 else {
            report("note.too-large", .error, at: place, "The note is larger than 10 MB.")
            return
        }
        guard let bytes = Base64.decode(data) else {
            report("fhir.base64", .error, at: place, "The document's data is not base64; the note was left out.")
            return
        }
        do {
            var note = note
            note.text = try NoteText.read(bytes)
            record.notes.append(note)
        } catch {
            report(
                error.id, .error, at: place, "\(error.message) (byte \(error.offset) of the decoded text)",
                fix: error.fix)
        }
    }

    private mutating func isPlainText(_ attachment: FHIRElement) -> Bool {
        let written = text(attachment, "contentType") ?? ""
        let parts = written.lowercased().split(separator: ";").map { trimmed($0) }
        let place = attachment["contentType"] ?? attachment
        guard parts.first == "text/plain" else {
            report(
                "fhir.note-format", .warning, at: place,
                "Only plain text (text/plain) is read as a note; this document was left aside.",
                fix: "Export notes as plain text.")
            return false
        }
        for part in parts.dropFirst() where part.hasPrefix("charset=") {
            let charset = part.dropFirst("charset=".count).filter { $0 != "\"" }
            guard ["utf-8", "utf8", "us-ascii"].contains(charset) else {
                report("note.encoding", .error, at: place, "The note's character set must be UTF-8.")
                return false
            }
        }
        return true
    }

    /// The words of the reference, else the name of the person or organization that it leads to.
    mutating func authorName(_ reference: FHIRElement?, of resource: FHIRResource) -> String? {
        let types = ["Practitioner", "PractitionerRole", "Organization", "Patient", "RelatedPerson", "Device"]
        guard let reference, let found = target(of: reference, owner: resource, types: types + ["CareTeam"]) else {
            return nil
        }
        if let display = found.display { return display }
        guard let author = found.resource else { return nil }
        switch author.type {
        case "Practitioner", "Patient", "RelatedPerson": return personName(author.element)?.display
        case "Organization": return text(author.element, "name")
        default: return nil
        }
    }
}
