/// The parts of a note by their headings: on a line of their own, with text behind a colon or a dash, numbered, run on
/// inside a paragraph ("… well. Assessment/Plan: 1. …"), or spoken ("Family history is significant for …").
package struct NoteSections: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case preamble, chiefComplaint, presentIllness, reviewOfSystems, pastHistory, surgicalHistory, familyHistory
        case socialHistory, medications, allergies, vitals, exam, results, problemList, assessment, plan, procedures
        case immunizations, instructions, time, other

        /// Where the clinician states what was diagnosed.
        package var isAssessment: Bool { self == .assessment || self == .problemList }

        /// Where the clinician says what the visit comes to; labels inside such a part speak for their own line.
        var isConclusion: Bool { isAssessment || self == .plan }

        /// Whose lines name conditions, so that a line of capitals is an item and no heading.
        var listsConditions: Bool { isConclusion || self == .pastHistory || self == .surgicalHistory }
    }

    package struct Section: Sendable {
        package let kind: Kind
        /// Tokens of the body, without the heading.
        package let tokens: Range<Int>
        /// Tokens of the heading; empty for the preamble, and where a part goes on behind a label inside it.
        package let heading: Range<Int>
    }

    package let sections: [Section]

    package init(_ note: NoteText) {
        var reading = Reading(note: note)
        for index in note.tokens.indices { reading.read(index) }
        sections = reading.finished()
    }

    package func kind(at token: Int) -> Kind {
        var low = 0
        var high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sections.count ? sections[low].kind : .preamble
    }

    /// The walk through the tokens: which part is open, and where it began.
    private struct Reading {
        let note: NoteText
        var found: [Section] = []
        var kind = Kind.preamble
        var heading = 0..<0
        var bodyStart = 0
        /// What to return to when a label's line, or a spoken heading's sentence, has ended.
        var suspended: (kind: Kind, reach: SectionHeading.Reach)?

        init(note: NoteText) { self.note = note }

        mutating func read(_ index: Int) {
            guard index >= bodyStart else { return }
            if let suspended, hasEnded(suspended.reach, at: index) {
                close(at: index)
                open(suspended.kind, heading: index..<index)
                self.suspended = nil
            }
            guard let match = SectionHeading(note, at: index, inside: suspended?.kind ?? kind) else { return }
            let outer = suspended?.kind ?? kind
            close(at: index)
            suspended = match.reach == .part ? nil : (outer, match.reach)
            open(match.kind, heading: index..<match.bodyStart)
        }

        private func hasEnded(_ reach: SectionHeading.Reach, at index: Int) -> Bool {
            guard index > bodyStart else { return false }
            let isNewLine = note.tokens[index].line > note.tokens[index - 1].line
            switch reach {
            case .part: return false
            case .line: return isNewLine
            case .sentence: return isNewLine || SectionHeading.followsSentence(note.tokens, index)
            }
        }

        private mutating func close(at index: Int) {
            let hasBody = note.tokens[bodyStart..<index].contains(where: \.isWord)
            if hasBody || !heading.isEmpty {
                found.append(Section(kind: kind, tokens: bodyStart..<index, heading: heading))
            }
        }

        private mutating func open(_ kind: Kind, heading: Range<Int>) {
            self.kind = kind
            self.heading = heading
            bodyStart = heading.upperBound
        }

        func finished() -> [Section] {
            guard bodyStart < note.tokens.count || !heading.isEmpty else { return found }
            return found + [Section(kind: kind, tokens: bodyStart..<note.tokens.count, heading: heading)]
        }
    }
}
