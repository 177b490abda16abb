import CodeSets
import Foundation
import Primitives
import Testing

/// A made-up row of the fee schedule: round values, so that amounts can be reckoned in the head.
struct FeeRow {
    var code: String
    var modifier = ""
    var status = "A"
    var work = "1.00"
    var practice = "1.00"
    var practiceFacility = "0.50"
    var malpractice = "0.00"
    var naNonFacility = ""
    var naFacility = ""
    var split = "0"
    var global = "000"
    var care = ["0.00", "0.00", "0.00"]
    var multiple = "0"
    var bilateral = "0"
    var assistant = "9"
    var coSurgeons = "9"
    var team = "9"
    var base = ""
    var factor = "100.0000"
    var family = "99"
    var cap = ["0.00", "0.00", "0.00"]

    var fields: [String] {
        [
            code, modifier, status, work, practice, naNonFacility, practiceFacility, naFacility, malpractice, split,
            global,
        ] + care + [
            multiple, bilateral, assistant, coSurgeons, team, "9", base, factor, "09", "0", family,
        ] + cap
    }
}

/// Locality 01 of contractor 00001 has indices of one.
func pricing(_ rows: [FeeRow], localities: [[String]] = []) -> MedicarePricing {
    var schedule = RecordTableBuilder(.feeSchedule)
    for row in rows { schedule.append(row.fields) }
    var gpci = RecordTableBuilder(.gpci)
    for row in [["00001", "01", "XX", "Nowhere", "1.000", "1.000", "1.000"]] + localities { gpci.append(row) }
    return MedicarePricing(
        schedule: FeeScheduleTable(RecordTable(TableBytes(schedule.sortedLines().bytes), from: 0)),
        localities: GPCITable(RecordTable(TableBytes(gpci.sortedLines().bytes), from: 0)))
}

func terms(_ setting: PricingSetting = .nonFacility, on date: String = "2026-03-01") throws -> PricingTerms {
    PricingTerms(contractor: "00001", locality: "01", setting: setting, date: try day(date))
}

func line(_ code: String, _ modifiers: String..., units: Int = 1, charge: String? = nil) throws -> PricingLine {
    PricingLine(
        code: try cpt(code), modifiers: try modifiers.map { try #require(Modifier($0)) }, units: units,
        charge: try charge.map { try Money($0) })
}

extension [PricedLine] {
    /// Amounts as text, a stroke where there is none.
    var amounts: [String] { map { $0.allowed?.description ?? "-" } }
}
