import Primitives

/// The findings of the claim that is being read, and values that add to them when they can not be read.
package struct ClaimFaults {
    private(set) var list = FindingList(limit: 100)

    /// What stands in for a date that could not be read.
    static let noDate = CalendarDate(dayNumber: 0)

    var findings: [Finding] { list.findings }

    mutating func fail(_ id: String, _ location: Finding.Location, _ message: String) {
        list.add(id, .error, location, message)
    }

    mutating func add(_ findings: [Finding]) { for finding in findings { list.add(finding) } }

    /// The amount, or zero after a blocking finding.
    mutating func money(_ segment: borrowing SegmentView, _ number: Int, _ absent: StaticString) -> Money {
        switch segment.money(number) {
        case .value(let amount): return amount
        case .absent: fail("x12.amount-missing", segment.location(number), "\(absent) is missing.")
        case .unreadable: unreadable(segment, number)
        }
        return .zero
    }

    /// An amount that need not be there.
    mutating func optionalMoney(_ segment: borrowing SegmentView, _ number: Int) -> Money? {
        switch segment.money(number) {
        case .value(let amount): return amount
        case .absent: return nil
        case .unreadable:
            unreadable(segment, number)
            return nil
        }
    }

    private mutating func unreadable(_ segment: borrowing SegmentView, _ number: Int) {
        fail("x12.amount", segment.location(number), "\(segment.name(of: number)) is not an amount.")
    }

    /// A date that need not be there.
    mutating func optionalDate(_ segment: borrowing SegmentView, _ number: Int) -> CalendarDate? {
        switch segment.date(number) {
        case .value(let date): return date
        case .absent: return nil
        case .unreadable:
            fail("x12.date", segment.location(number), "\(segment.name(of: number)) is not a date.")
            return nil
        }
    }

    /// The one day of a DTP, or the days of its range; the last day is nil when it is the first.
    mutating func days(_ segment: borrowing SegmentView) -> (from: CalendarDate, to: CalendarDate?)? {
        if segment.code(2) == "RD8" {
            if segment.range(3).count == 17, case .value(let days) = segment.period(3) {
                return (days.lowerBound, days.upperBound == days.lowerBound ? nil : days.upperBound)
            }
        } else if case .value(let date) = segment.date(3) {
            return (date, nil)
        }
        fail("x12.date", segment.location(3), "\(segment.name(of: 3)) is not a date or a range of dates.")
        return nil
    }

    /// The first day of a DTP.
    mutating func day(_ segment: borrowing SegmentView) -> CalendarDate? { days(segment)?.from }

    /// The adjustments of a CAS segment, in order.
    mutating func adjustments(_ segment: borrowing SegmentView, into adjustments: inout [Adjustment]) {
        if segment.count < 3 { unreadableAdjustment(segment, 3) }
        let group = segment.text(1) ?? ""
        for start in stride(from: 2, through: min(segment.count, 17), by: 3) {
            let reason = segment.text(start)
            let amount = segment.money(start + 1)
            switch (reason, amount) {
            case (nil, .absent) where segment.isEmpty(start + 2) && start > 2: continue
            case (let reason?, .value(let amount)):
                adjustments.append(
                    Adjustment(group: group, reason: reason, amount: amount, quantity: segment.text(start + 2)))
            default: unreadableAdjustment(segment, start + 1)
            }
        }
        if segment.count > 19 { unreadableAdjustment(segment, 20) }
    }

    private mutating func unreadableAdjustment(_ segment: borrowing SegmentView, _ number: Int) {
        fail("x12.adjustment", segment.location(number), "\(segment.name(of: number)) can not be read.")
    }
}

/// Where a segment stood, for findings that are known only later.
package struct SegmentPlace {
    let id: StaticString
    let ordinal: Int
    let offset: Int

    func location(_ element: StaticString? = nil) -> Finding.Location {
        Finding.Location("segment \(ordinal) \(element ?? id)", offset: offset)
    }
}
