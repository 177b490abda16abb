/// Texts for places of a guide, read from a table: a loop, a segment, an element or component, and where these are not
/// enough the qualifier of the segment, each with columns of text.
///
/// One line is `LOOPS PLACES QUALIFIERS | TEXT | TEXT`: loops and qualifiers are apart by commas, places by blanks.
/// `-` is outside of loops, `*` any loop. A place is `NM109`, `SV101-2`, or `HI` for the whole segment; with the
/// qualifiers in braces: `2300 DTP03 {431,484} | 14 | date`. A line that starts with `#` is a comment.
struct PlaceTable: Sendable {
    struct Entry: Sendable {
        var loop: String
        var segment: String
        /// 0 for the whole segment.
        var element: Int
        /// 0 for the whole element.
        var component: Int
        /// Empty when any will do.
        var qualifier: String
        var columns: [String]
    }

    private(set) var entries: [Entry] = []
    private var index: [String: Int] = [:]
    /// Keys that stand more than once, and lines that can not be read: tests show that there are none.
    private(set) var mistakes: [String] = []

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            if !read(line) { mistakes.append(String(line)) }
        }
    }

    /// The entry that says most about a place: with the qualifier before without, with the component before the whole
    /// element, the loop's own before that of any loop.
    func entry(
        loop: String, segment: String, element: Int, component: Int = 0, qualifier: String = ""
    ) -> Entry? {
        for loop in [loop.isEmpty ? "-" : loop, "*"] {
            for part in component > 0 ? [component, 0] : [0] {
                for code in qualifier.isEmpty ? [""] : [qualifier, ""] {
                    if let found = index[PlaceTable.key(loop, segment, element, part, code)] { return entries[found] }
                }
            }
        }
        return nil
    }

    /// The entries of a segment that a qualifier does not rule out.
    func entries(loop: String, segment: String, qualifier: String) -> [Entry] {
        entries.filter {
            $0.loop == (loop.isEmpty ? "-" : loop) && $0.segment == segment
                && ($0.qualifier.isEmpty || $0.qualifier == qualifier)
        }
    }

    private static func key(
        _ loop: String, _ segment: String, _ element: Int, _ component: Int, _ qualifier: String
    ) -> String { "\(loop) \(segment) \(element) \(component) \(qualifier)" }

    private mutating func read(_ line: Substring) -> Bool {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        var words = columns[0].split(separator: " ")
        guard columns.count > 1, words.count >= 2 else { return false }
        let loops = words.removeFirst().split(separator: ",")
        var qualifiers: [Substring] = [""]
        if let last = words.last, last.hasPrefix("{"), last.hasSuffix("}") {
            qualifiers = last.dropFirst().dropLast().split(separator: ",")
            words.removeLast()
        }
        guard !words.isEmpty, !qualifiers.isEmpty else { return false }
        for word in words {
            guard let place = PlaceTable.place(word) else { return false }
            for loop in loops {
                for qualifier in qualifiers {
                    var entry = place
                    entry.loop = String(loop)
                    entry.qualifier = String(qualifier)
                    entry.columns = Array(columns.dropFirst())
                    add(entry)
                }
            }
        }
        return true
    }

    private mutating func add(_ entry: Entry) {
        let key = PlaceTable.key(entry.loop, entry.segment, entry.element, entry.component, entry.qualifier)
        if index[key] != nil { mistakes.append("twice: \(key)") }
        index[key] = entries.count
        entries.append(entry)
    }

    /// `SV101-2`: the element is the two digits behind an identifier of two or three characters.
    private static func place(_ word: Substring) -> Entry? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        var entry = Entry(loop: "", segment: String(name), element: 0, component: 0, qualifier: "", columns: [])
        if name.count > 3 {
            guard let number = Int(name.suffix(2)), number > 0 else { return nil }
            entry.element = number
            entry.segment = String(name.dropLast(2))
        }
        if parts.count == 2 {
            guard entry.element > 0, let part = Int(parts[1]), part > 0 else { return nil }
            entry.component = part
        }
        return (2...3).contains(entry.segment.count) ? entry : nil
    }
}
