import Primitives
import Testing

/// The calendar from 1800 to 9998.
@Suite struct CalendarDateTests {
    @Test func everyDayReturnsFromItsNumberAndItsTexts() throws {
        let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 9998, month: 12, day: 31))
        var previous = first
        var sawAllMonths: Set<Int> = []
        // Every day of four centuries, the length of the calendar's cycle, then every 97th.
        var number = first.dayNumber
        while number <= last.dayNumber {
            let date = CalendarDate(dayNumber: number)
            #expect(date.dayNumber == number)
            if number < first.dayNumber + 146_097, number > first.dayNumber {
                let isNextDay =
                    date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
                let isNextMonth =
                    date.day == 1 && (date.month == previous.month + 1 || date.month == 1 && previous.month == 12)
                #expect(isNextDay || isNextMonth)
                #expect(previous < date)
            } else {
                #expect(CalendarDate(iso: date.description) == date)
                #expect(CalendarDate(compact: date.compact) == date)
            }
            sawAllMonths.insert(date.month)
            previous = date
            number += number < first.dayNumber + 146_097 ? 1 : 97
        }
        #expect(sawAllMonths.count == 12)
        #expect(CalendarDate(dayNumber: 0).description == "1970-01-01")
        #expect(CalendarDate(dayNumber: 20_454).description == "2026-01-01")
    }

    @Test(arguments: [
        "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1799-12-31",
        "9999-01-01", "0000-00-00", "2026-1-1", "2026/01/01", "20260101", "2026-01-01 ", " 2026-01-01",
        "2026-01-01T00:00:00",
        "-026-01-01", "2026-01-0\u{0661}", "", "２０２６-01-01",
    ])
    func refusesADayThatIsNone(text: String) {
        #expect(CalendarDate(iso: text) == nil)
        #expect(CalendarDate(compact: text.filter { $0 != "-" } + "x") == nil)
    }

    @Test(arguments: ["20260230", "00000000", "99991231", "2026010", "202601011", "2026O101"])
    func refusesACompactDayThatIsNone(text: String) {
        #expect(CalendarDate(compact: text) == nil)
    }

    @Test func knowsLeapYears() {
        #expect(CalendarDate(iso: "2000-02-29") != nil)
        #expect(CalendarDate(iso: "2024-02-29") != nil)
        #expect(CalendarDate(iso: "2100-02-29") == nil)
    }

    @Test func staysInItsRangeAtTheExtremes() throws {
        let date = try #require(CalendarDate(iso: "2024-02-29"))
        #expect(date.adding(days: .max).description == "9998-12-31")
        #expect(date.adding(days: .min).description == "1800-01-01")
        #expect(date.adding(years: .max).year == 9998)
        #expect(date.adding(years: .min).year == 1800)
        #expect(date.adding(years: 1).description == "2025-02-28")
        #expect(CalendarDate(dayNumber: .min).description == "1800-01-01")
        #expect(CalendarDate(dayNumber: .max).description == "9998-12-31")
    }

    @Test func agesOnTheBirthday() throws {
        let birth = try #require(CalendarDate(iso: "1960-03-15"))
        #expect(try #require(CalendarDate(iso: "2026-03-14")).age(bornOn: birth) == 65)
        #expect(try #require(CalendarDate(iso: "2026-03-15")).age(bornOn: birth) == 66)
        #expect(try #require(CalendarDate(iso: "1950-01-01")).age(bornOn: birth) == 0)
    }

    @Test func aMomentFallsOnItsDay() throws {
        let date = try #require(CalendarDate(iso: "2026-11-23"))
        let moment = Timestamp(date: date, hour: 11, minute: 30)
        #expect(moment.date == date && moment.compactTime == "1130")
        #expect(moment.adding(seconds: 5).description == "2026-11-23T11:30:05Z")
        #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59Z")
        #expect(Timestamp(milliseconds: .max).date.year == 9998)
        #expect(Timestamp(milliseconds: .min).date.year == 1800)
        #expect(moment.adding(seconds: .max) == moment)
        #expect(Timestamp(date: date, hour: .max, minute: .min).date == date)
    }
}
