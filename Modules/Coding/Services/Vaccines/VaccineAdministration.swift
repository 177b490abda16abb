/// The codes for giving vaccines, by age, counselling, route and number; COVID-19 vaccines, Medicare's three and
/// antibodies have codes of their own.
struct VaccineAdministration {
    let given: [VaccineCoder.Given]
    let age: Int?
    let counselling: Evidence?
    let isMedicare: Bool

    static let codes: Set<String> = [
        "G0008", "G0009", "G0010", "90460", "90471", "90473", "90480", "96380", "96381",
    ]

    func services() -> [PerformedService] {
        var rest = given
        var found: [PerformedService] = []
        func take(_ family: Vaccine.Family, _ code: String, _ reason: String, extra: [Evidence] = []) {
            let own = rest.filter { $0.vaccine.family == family }
            guard !own.isEmpty else { return }
            rest.removeAll { $0.vaccine.family == family }
            found.append(
                PerformedService(
                    code: code, units: own.count, evidence: own.flatMap(\.evidence) + extra, reason: reason))
        }
        take(.covid, "90480", "A COVID-19 vaccine was given.")
        if let counselling {
            take(.antibody, "96380", "The antibody was given with counselling.", extra: [counselling])
        } else {
            take(.antibody, "96381", "The antibody was given.")
        }
        if isMedicare {
            take(.influenza, "G0008", "Medicare's code for giving the influenza vaccine.")
            take(.pneumococcal, "G0009", "Medicare's code for giving a pneumococcal vaccine.")
            take(.hepatitisB, "G0010", "Medicare's code for giving a hepatitis B vaccine.")
        }
        guard !rest.isEmpty else { return found }
        if let counselling, age.map({ $0 < 19 }) ?? false { return found + counselled(rest, counselling) }
        return found + byRoute(rest)
    }

    /// Under 19 with counselling by the clinician: 90460 for each vaccine and 90461 for each further component.
    private func counselled(_ given: [VaccineCoder.Given], _ counselling: Evidence) -> [PerformedService] {
        let evidence = Array(given.flatMap(\.evidence).prefix(6)) + [counselling]
        var found = [
            PerformedService(
                code: "90460", units: given.count, evidence: evidence,
                reason: "Under 19 years, and the note says that the clinician counselled: one for each vaccine.")
        ]
        let further = given.reduce(0) { $0 + $1.vaccine.components - 1 }
        if further > 0 {
            found.append(
                PerformedService(
                    code: "90461", units: further, evidence: evidence,
                    reason: "One for each component after the first of each vaccine."))
        }
        return found
    }

    /// By the number of vaccines: 90471 and 90472, by mouth or nose 90473 and 90474.
    private func byRoute(_ given: [VaccineCoder.Given]) -> [PerformedService] {
        let evidence = Array(given.flatMap(\.evidence).prefix(6))
        let injected = given.filter { $0.vaccine.route == .injected }.count
        let other = given.count - injected
        let rows: [(code: String, units: Int, reason: String)] = [
            ("90471", min(injected, 1), "The first vaccine given by injection."),
            ("90472", max(injected - 1, 0), "One for each further vaccine given by injection."),
            ("90473", injected == 0 ? min(other, 1) : 0, "The first vaccine, given by mouth or nose."),
            (
                "90474", injected == 0 ? max(other - 1, 0) : other,
                "One for each further vaccine given by mouth or nose."
            ),
        ]
        return rows.filter { $0.units > 0 }.map {
            PerformedService(code: $0.code, units: $0.units, evidence: evidence, reason: $0.reason)
        }
    }
}
