import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct ChargePresentTests {
    @Test func aPricedClaimPasses() throws { #expect(try problems(ChargePresent.self).isEmpty) }

    @Test(arguments: [0, -1, Int64.min])
    func aLineNeedsACharge(cents: Int64) throws {
        let found = try problems(ChargePresent.self) { $0.lines[1].charge = Money(cents: cents) }
        #expect(found.first?.path == "line[2].charge")
    }

    @Test func aChargeFitsIntoTheTransaction() throws {
        #expect(
            try problems(ChargePresent.self) {
                $0.lines = [$0.lines[0]]; $0.lines[0].charge = .transactionLimit
            }.isEmpty)
        let found = try problems(ChargePresent.self) { $0.lines[0].charge = Money(cents: 10_000_000_000) }
        #expect(found.map(\.path) == ["line[1].charge", "totalCharge"])
    }

    @Test func theTotalFitsToo() throws {
        let found = try problems(ChargePresent.self) { $0.lines[0].charge = .transactionLimit }
        #expect(found.map(\.path) == ["totalCharge"])
    }

    @Test func aTotalThatOverflowsIsAProblemAndNoTrap() throws {
        let found = try problems(ChargePresent.self) {
            for index in 0..<2 { $0.lines[index].charge = Money(cents: .max) }
        }
        #expect(found.map(\.path) == ["line[1].charge", "line[2].charge", "totalCharge"])
    }

    @Test(arguments: [0, -3, 10_000, Int.max])
    func unitsAreOneToFourDigits(units: Int) throws {
        #expect(try problems(ChargePresent.self) { $0.lines[0].units = units }.map(\.path) == ["line[1].units"])
    }
}
