import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ServiceDatesTests {
    @Test func pastServicesPass() throws { #expect(try problems(ServiceDates.self).isEmpty) }

    @Test func todayPasses() throws { #expect(try problems(ServiceDates.self, today: "2026-02-10").isEmpty) }

    @Test func theFutureDoesNot() throws {
        #expect(try problems(ServiceDates.self, today: "2026-02-09").map(\.path) == ["line[1].from", "line[2].from"])
    }

    @Test func aSpanThatEndsInTheFutureDoesNot() throws {
        let found = try problems(ServiceDates.self) { $0.lines[0].to = try day("2026-02-13") }
        #expect(found.map(\.path) == ["line[1].from"])
    }

    @Test func aSpanTheWrongWayRoundDoesNot() throws {
        let found = try problems(ServiceDates.self) { $0.lines[1].to = try day("2026-02-09") }
        #expect(found.map(\.path) == ["line[2].from"])
    }

    @Test func theDayOfBirthPassesAndTheDayBeforeDoesNot() throws {
        #expect(try problems(ServiceDates.self) { $0.patient.birthDate = try day("2026-02-10") }.isEmpty)
        #expect(try problems(ServiceDates.self) { $0.patient.birthDate = try day("2026-02-11") }.count == 2)
    }
}
