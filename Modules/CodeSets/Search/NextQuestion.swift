/// What a coder would ask next: the axis that a code leaves open, and the codes that answer it.
package struct NextQuestion: Hashable, Sendable {
    /// What the answers differ in.
    package enum Axis: String, Sendable {
        case laterality, encounter, trimester, stage, severity, complication, detail
    }

    package struct Choice: Hashable, Sendable {
        package let code: ICD10CM.Code
        /// The words by which the choice differs from the others.
        package let label: String
        package let isBillable: Bool
    }

    package let axis: Axis
    package let choices: [Choice]
}

/// Finds the question that a place of the tabular list leaves open.
struct QuestionFinder {
    let list: TabularList

    /// Nil when the code says all that there is to say.
    func question(at place: TabularList.Place) -> NextQuestion? {
        guard place.seventh == nil else { return nil }
        let children = list.children(of: place.record)
        if !children.isEmpty { return question(children, below: place.record) }
        if isUnspecified(place.record) {
            let parent = Int(list.parents[place.record])
            if let question = question(list.children(of: parent), below: parent) { return question }
        }
        return seventhCharacter(of: place.record)
    }

    /// The title says "unspecified" where the heading above does not.
    private func isUnspecified(_ record: Int) -> Bool {
        let parent = Int(list.parents[record])
        guard parent >= 0, list.keys[parent] != .none else { return false }
        return count("unspecified", record) > count("unspecified", parent)
    }

    private func count(_ word: String, _ record: Int) -> Int { tokens(title(record)).count { $0 == word } }

    private func title(_ record: Int) -> String { list.text(list.titleRange(of: record)) }

    private func tokens(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private func question(_ records: [Int], below heading: Int) -> NextQuestion? {
        let above = list.keys[heading] == .none ? "" : title(heading)
        let choices = records.compactMap { record -> NextQuestion.Choice? in
            let place = TabularList.Place(record: record, seventh: nil)
            guard let code = list.code(of: place) else { return nil }
            let label = label(title(record), beside: above)
            return NextQuestion.Choice(code: code, label: label, isBillable: list.isBillable(place))
        }
        return choices.count > 1 ? NextQuestion(axis: axis(choices.map(\.label)), choices: choices) : nil
    }

    /// What a title adds to the heading's, or the title when it is worded otherwise.
    private func label(_ title: String, beside heading: String) -> String {
        let known = Set(tokens(heading))
        let words = title.split(separator: " ").filter { word in
            tokens(String(word)).contains { !known.contains($0) }
        }
        let small: Set<Substring> = ["of", "in", "and", "the", "with", "to"]
        let label = words.drop { small.contains($0) && $0 != "with" }.joined(separator: " ")
        return label.isEmpty ? title : label
    }

    private func seventhCharacter(of record: Int) -> NextQuestion? {
        let characters = list.seventhCharacters(of: record)
        let choices = characters.compactMap { character in
            list.code(of: TabularList.Place(record: record, seventh: character)).map {
                NextQuestion.Choice(code: $0, label: character.meaning, isBillable: true)
            }
        }
        guard choices.count > 1 else { return nil }
        let isEncounter = characters.contains { $0.character == "A" }
        return NextQuestion(axis: isEncounter ? .encounter : axis(choices.map(\.label)), choices: choices)
    }

    private func axis(_ labels: [String]) -> NextQuestion.Axis {
        let words = labels.map { Set(tokens($0)) }
        let say = { (any: Set<String>) in words.count { !$0.isDisjoint(with: any) } }
        if say(["right", "left"]) >= 2 { return .laterality }
        if say(["trimester"]) >= 2 { return .trimester }
        if say(["stage"]) >= 2 { return .stage }
        if say(["mild", "moderate", "severe"]) >= 2 { return .severity }
        if say(["with", "without"]) >= 2 { return .complication }
        return .detail
    }
}
