package import Primitives

/// The days on which a code may be used, as its list tells them. A day that is not told sets no limit.
package struct CodeValidity: Sendable, Hashable {
    package enum Standing: Sendable, Hashable {
        case active
        /// Not yet: the code is added on that day.
        case notBefore(CalendarDate)
        /// No more: the last day has passed.
        case endedAfter(CalendarDate)
    }

    package let added: CalendarDate?
    /// When the last change of the entry took effect.
    package let effective: CalendarDate?
    package let lastDay: CalendarDate?

    package init(added: CalendarDate? = nil, effective: CalendarDate? = nil, lastDay: CalendarDate? = nil) {
        self.added = added
        self.effective = effective
        self.lastDay = lastDay
    }

    package func standing(on date: CalendarDate) -> Standing {
        if let lastDay, date > lastDay { return .endedAfter(lastDay) }
        if let added, date < added { return .notBefore(added) }
        return .active
    }
}
