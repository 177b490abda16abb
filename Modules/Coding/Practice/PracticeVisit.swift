package import CodeSets
package import Primitives

/// A worked visit of an invented person, for somebody who learns to code: the note, the right codes, and why.
package struct PracticeVisit: Equatable, Sendable {
    /// The file's name without its extension.
    package var id: String
    package var title: String
    /// 1 (a first visit) to 3 (several rules at once).
    package var level: Int
    package var date: CalendarDate
    package var note: String
    /// In the right order.
    package var answers: [Answer]
    /// Codes that tempt, and why they are wrong.
    package var traps: [Trap]

    package init(
        id: String, title: String, level: Int, date: CalendarDate, note: String, answers: [Answer], traps: [Trap]
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.date = date
        self.note = note
        self.answers = answers
        self.traps = traps
    }

    package struct Answer: Equatable, Sendable {
        package enum Code: Equatable, Sendable {
            case diagnosis(ICD10CM.Code)
            case service(CodedVisit.Service)

            package var text: String {
                switch self {
                case .diagnosis(let code): code.text
                case .service(let service): service.notation
                }
            }
        }

        package var code: Code
        /// The note's words that support it, and where they stand (UTF-8 bytes).
        package var evidence: Evidence
        package var why: String

        package init(code: Code, evidence: Evidence, why: String) {
            self.code = code
            self.evidence = evidence
            self.why = why
        }
    }

    package struct Trap: Equatable, Sendable {
        /// As people write it.
        package var code: String
        package var why: String

        package init(code: String, why: String) {
            self.code = code
            self.why = why
        }
    }

    /// The right codes.
    package var truth: CodedVisit {
        var codes = CodedVisit(diagnoses: [], services: [])
        for answer in answers {
            switch answer.code {
            case .diagnosis(let code): codes.diagnoses.append(code)
            case .service(let service): codes.services.append(service)
            }
        }
        return codes
    }

    /// Where words stand in the note, once; nil when they do not, or stand there twice.
    package static func evidence(for quote: String, in note: String, of id: String) -> Evidence? {
        let (text, words) = (Array(note.utf8), Array(quote.utf8))
        guard !words.isEmpty, words.count <= text.count else { return nil }
        let places = (0...(text.count - words.count)).filter { text[$0..<($0 + words.count)].elementsEqual(words) }
        guard places.count == 1, let start = places.first else { return nil }
        return Evidence(source: .note, sourceID: id, start: start, end: start + words.count, quote: quote)
    }
}
