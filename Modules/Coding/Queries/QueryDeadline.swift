package import Primitives

/// When a query is due and who hears of it when it is not answered, in business days.
package struct QueryDeadline: Codable, Equatable, Sendable {
    /// Business days from the sending to the due date.
    package var days: Int
    /// Business days after the due date, each with the role that is told then; in ascending order.
    package var escalations: [Escalation]
    /// Days on which the clinic does not work, beside Saturdays and Sundays.
    package var holidays: [CalendarDate]

    package struct Escalation: Codable, Equatable, Sendable {
        package var daysOverdue: Int
        package var role: String

        package init(daysOverdue: Int, role: String) {
            self.daysOverdue = daysOverdue
            self.role = role
        }
    }

    package init(days: Int, escalations: [Escalation], holidays: [CalendarDate] = []) {
        self.days = min(max(days, 1), 60)
        self.escalations = escalations.sorted { $0.daysOverdue < $1.daysOverdue }
        self.holidays = holidays
    }

    package static let standard = QueryDeadline(
        days: 5,
        escalations: [
            Escalation(daysOverdue: 1, role: "provider"), Escalation(daysOverdue: 3, role: "coding manager"),
            Escalation(daysOverdue: 7, role: "physician advisor"),
        ])

    package func due(from start: CalendarDate) -> CalendarDate {
        var day = start
        var left = days
        // Even a calendar of holidays only comes to an end.
        for _ in 0..<1_000 where left > 0 {
            day = day.adding(days: 1)
            if isBusinessDay(day) { left -= 1 }
        }
        return day
    }

    /// Business days from `start`, exclusive, to `end`, inclusive; zero when `end` is not later. Counts to 1,000.
    package func businessDays(from start: CalendarDate, to end: CalendarDate) -> Int {
        var day = start
        var count = 0
        while day < end, count < 1_000 {
            day = day.adding(days: 1)
            if isBusinessDay(day) { count += 1 }
        }
        return count
    }

    /// The furthest role that must be told of an open query; nil while it is in time, unsent, or closed.
    package func escalation(of query: ProviderQuery, on today: CalendarDate) -> Escalation? {
        guard query.state == .sent || query.state == .expired else { return nil }
        let overdue = businessDays(from: query.due, to: today)
        return escalations.last { $0.daysOverdue <= overdue && overdue > 0 }
    }

    /// Monday is 0: 1970-01-01 was a Thursday.
    private func isBusinessDay(_ day: CalendarDate) -> Bool {
        let weekday = ((day.dayNumber + 3) % 7 + 7) % 7
        return weekday < 5 && !holidays.contains(day)
    }
}
