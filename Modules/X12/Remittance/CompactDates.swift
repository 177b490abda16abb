import Primitives

/// The dates of a claim or line: up to four with usual qualifiers in place, any others in an array.
struct CompactDates: Equatable, Sendable, Codable {
    private struct Entry: Equatable, Sendable {
        /// The first three bytes of the code, the first in the highest place.
        var qualifier: UInt32 = 0
        var date: CalendarDate?

        var text: String { PackedCode(raw: UInt64(qualifier) << 40).text }
    }

    private var first = Entry()
    private var second = Entry()
    private var third = Entry()
    private var fourth = Entry()
    /// All of them, when they do not fit in place.
    private var all: [QualifiedDate] = []

    init() {}

    var isEmpty: Bool { first.date == nil && all.isEmpty }

    init(_ dates: [QualifiedDate]) { for date in dates { append(date) } }

    /// In order.
    var list: [QualifiedDate] {
        guard all.isEmpty else { return all }
        var list: [QualifiedDate] = []
        for entry in [first, second, third, fourth] {
            guard let date = entry.date else { break }
            list.append(QualifiedDate(qualifier: entry.text, date: date))
        }
        return list
    }

    /// Each date in order, without an array of them.
    func forEach(_ body: (String, CalendarDate) -> Void) {
        guard all.isEmpty else { return all.forEach { body($0.qualifier, $0.date) } }
        func visit(_ entry: Entry) {
            if let date = entry.date { body(entry.text, date) }
        }
        visit(first)
        visit(second)
        visit(third)
        visit(fourth)
    }

    /// Adds a date whose qualifier is at most three characters; false when it does not fit.
    mutating func append(_ code: PackedCode, _ date: CalendarDate) -> Bool {
        let qualifier = UInt32(truncatingIfNeeded: code.raw &>> 40)
        guard all.isEmpty, code.raw & 0xFF_FFFF_FFFF == 0, qualifier & 0x80_8080 == 0,
            qualifier == 0 || qualifier & 0xFF_0000 != 0, qualifier & 0xFF == 0 || qualifier & 0xFF00 != 0
        else { return false }
        let entry = Entry(qualifier: qualifier, date: date)
        if first.date == nil {
            first = entry
        } else if second.date == nil {
            second = entry
        } else if third.date == nil {
            third = entry
        } else if fourth.date == nil {
            fourth = entry
        } else {
            return false
        }
        return true
    }

    mutating func append(_ date: QualifiedDate) {
        if append(PackedCode(text: date.qualifier), date.date) { return }
        let list = self.list
        self = CompactDates()
        all = list + [date]
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(list)
    }

    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([QualifiedDate].self))
    }
}

extension SegmentView {
    /// DTM. False when the date can not be read.
    func appendDate(to dates: inout CompactDates) -> Bool {
        switch date(2) {
        case .absent: return true
        case .unreadable: return false
        case .value(let date):
            if let code = plainCode(1), dates.append(code, date) { return true }
            dates.append(QualifiedDate(qualifier: text(1) ?? "", date: date))
            return true
        }
    }
}
