package import Primitives

/// A worked visit as its file has it: `Config/practice/<id>.yaml`. What its codes mean is not known here.
package struct PracticeFile: Equatable, Sendable {
    package struct Answer: Equatable, Sendable {
        package var code: String
        package var quote: Sourced<String>
        package var why: String
    }

    package struct Trap: Equatable, Sendable {
        package var code: String
        package var why: String
    }

    package var title: String
    package var level: Int
    package var date: CalendarDate
    package var note: Sourced<String>
    package var codes: [Sourced<Answer>]
    package var traps: [Sourced<Trap>]

    /// - Returns: nil when a finding blocks.
    package static func read(bytes: [UInt8], file: String) -> (PracticeFile?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in
            let title = map.required("title", .text(limit: 80))
            let level = map.required("level", .integer(1...3))
            let date = map.required("date", .date)
            let note = map.required("note", .paragraph)
            let codes = map.required("codes", .list(of: .map(Answer.read)))
            let traps = map.optional("not", .list(of: .map(Trap.read)))
            guard let title, let level, let date, let note, let codes, !codes.value.isEmpty else { return nil }
            return PracticeFile(
                title: title.value, level: level.value, date: date.value, note: note, codes: codes.value,
                traps: traps?.value ?? [])
        }
    }
}

extension PracticeFile.Answer {
    @Sendable fileprivate static func read(_ map: inout SettingsMap) -> Self? {
        let code = map.required("code", .text(limit: 30))
        let quote = map.required("quote", .text)
        let why = map.required("why", .paragraph)
        guard let code, let quote, let why else { return nil }
        return Self(code: code.value, quote: quote, why: why.value)
    }
}

extension PracticeFile.Trap {
    @Sendable fileprivate static func read(_ map: inout SettingsMap) -> Self? {
        let code = map.required("code", .text(limit: 30))
        let why = map.required("why", .paragraph)
        guard let code, let why else { return nil }
        return Self(code: code.value, why: why.value)
    }
}
