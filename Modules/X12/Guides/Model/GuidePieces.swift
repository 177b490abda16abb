/// The shared parts that guide texts define once: groups of nodes (`define`) and element lists (`elements`).
struct GuidePieces {
    struct Piece {
        let line: GuideTextLine
        var body: [GuideTextLine] = []
    }

    private(set) var pieces: [String: Piece] = [:]
    /// The texts of element lists.
    private(set) var lists: [String: [UInt8]] = [:]

    /// Takes the definitions out of the lines of a text; gives back the other lines.
    mutating func collect(_ lines: [GuideTextLine], errors: inout [GuideTextError]) -> [GuideTextLine] {
        var others: [GuideTextLine] = []
        var open: String?
        for line in lines {
            if line.indent > 0, let name = open {
                pieces[name]?.body.append(line)
                continue
            }
            open = nil
            switch line.indent == 0 ? line.firstWord : "" {
            case "define": open = define(line, errors: &errors)
            case "elements": list(line, errors: &errors)
            default: others.append(line)
            }
        }
        return others
    }

    /// The name under which the lines below are kept. A faulty definition keeps its own under a name that no include
    /// can have, so that they are not taken for nodes of the guide.
    private mutating func define(_ line: GuideTextLine, errors: inout [GuideTextError]) -> String {
        let words = line.words
        guard words.count == 2 else {
            errors.append(line.error("a define has one name: define NAME"))
            pieces[" "] = Piece(line: line)
            return " "
        }
        let name = String(ascii: words[1])
        if let first = pieces[name] {
            errors.append(
                line.error("\(name) is defined already, in \(first.line.textName), line \(first.line.number)"))
            pieces[" "] = Piece(line: line)
            return " "
        }
        pieces[name] = Piece(line: line)
        return name
    }

    private mutating func list(_ line: GuideTextLine, errors: inout [GuideTextError]) {
        let words = line.words
        guard words.count >= 4, words[2].elementsEqual("=".utf8) else {
            errors.append(line.error("an element list is written: elements NAME = R S S"))
            return
        }
        let name = String(ascii: words[1])
        guard lists[name] == nil else {
            errors.append(line.error("the element list \(name) is defined already"))
            return
        }
        lists[name] = Array(line.content[words[3].startIndex...])
    }
}
