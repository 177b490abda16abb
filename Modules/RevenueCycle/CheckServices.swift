package import CodeSets
package import Primitives

/// Looks services of one patient and day up in the tables of edits: pairs that are not paid together, limits of units,
/// add-on codes without their primary, and diagnoses that a coverage article does not list.
package struct CheckServices: Sendable {
    package struct Answer: Sendable, Codable {
        package var on: CalendarDate
        package var findings: [Item]
        /// Checks that could not be made, and the table that each needs.
        package var off: [String]
    }

    package struct Item: Sendable, Codable, Equatable {
        package enum Kind: String, Sendable, Codable { case pair, units, addOn, coverage }

        package var kind: Kind
        package var services: [String]
        package var message: String
        package var advice: String
    }

    private let codes: InstalledCodeSets

    package init(_ codes: InstalledCodeSets) { self.codes = codes }

    package func callAsFunction(
        _ services: [ServiceNotation], diagnoses: [ICD10CM.Code] = [], contractor: String? = nil,
        program: InstalledCodeSets.EditProgram = .practitioner, on date: CalendarDate
    ) -> Answer {
        var answer = Answer(on: date, findings: [], off: [])
        func run(_ table: String, _ items: [Item]?) {
            if let items { answer.findings += items } else { answer.off.append(table) }
        }
        run("ptp-\(program.rawValue)", codes.pairs(program, on: date).map { pairs(services, $0, date) })
        run("mue-\(program.rawValue)", codes.unitsLimits(program, on: date).map { units(services, $0) })
        run("add-on", codes.addOns(on: date).map { addOns(services, $0, date) })
        if !diagnoses.isEmpty {
            run("mcd-covered", codes.coverage(on: date).map { coverage(services, diagnoses, $0, contractor, date) })
        }
        return answer
    }

    private func pairs(_ services: [ServiceNotation], _ table: PairTable, _ date: CalendarDate) -> [Item] {
        var items: [Item] = []
        for (index, first) in services.enumerated() {
            for second in services[(index + 1)...] {
                for (panel, part) in [(first, second), (second, first)] {
                    guard let edit = table.pair(column1: panel.code, column2: part.code, on: date) else { continue }
                    let separated = (panel.modifiers + part.modifiers).filter(PairModifiers.separates)
                    let advice =
                        switch edit.indicator {
                        case .allowed where !separated.isEmpty:
                            "paid only if the record shows separate services, as \(separated[0]) says"
                        case .allowed:
                            "if they were separate, say so on \(part.code) with the modifier that fits best: anatomic, "
                                + "XE, XS, XP, XU or 59; else leave \(part.code) out"
                        case .never, .notApplicable: "leave \(part.code) out; no modifier helps"
                        }
                    items.append(
                        Item(
                            kind: .pair, services: [panel.code.text, part.code.text],
                            message: "\(part.code) is part of \(panel.code): \(edit.indicator.meaning)", advice: advice)
                    )
                }
            }
        }
        return items
    }

    private func units(_ services: [ServiceNotation], _ table: UnitsLimitTable) -> [Item] {
        let totals = Dictionary(grouping: services, by: \.code)
        return totals.keys.sorted().compactMap { code in
            guard let limit = table.limit(code), let lines = totals[code] else { return nil }
            let isByLine = limit.basis == nil || limit.basis == .line
            let units = lines.map(\.units)
            let billed = isByLine ? units.max() ?? 0 : units.reduce(0, +)
            guard billed > limit.units else { return nil }
            return Item(
                kind: .units, services: [code.text],
                message:
                    "\(billed) units of \(code), where at most \(limit.units) are paid \(isByLine ? "a line" : "a day")",
                advice: limit.basis?.meaning ?? "each claim line is counted alone")
        }
    }

    private func addOns(_ services: [ServiceNotation], _ table: AddOnTable, _ date: CalendarDate) -> [Item] {
        let all = services.map(\.code)
        return services.compactMap { service in
            guard let entry = table.primaries(of: service.code, on: date),
                entry.isAllowed(beside: all.filter { $0 != service.code }) == false
            else { return nil }
            let some = entry.primaries.prefix(8).map(\.text).joined(separator: ", ")
            return Item(
                kind: .addOn, services: [service.code.text],
                message: "\(service.code) is an add-on code and none of its primary codes is here",
                advice: "bill it beside one of \(some)\(entry.primaries.count > 8 ? ", …" : "")")
        }
    }

    private func coverage(
        _ services: [ServiceNotation], _ diagnoses: [ICD10CM.Code], _ table: CoverageTable, _ contractor: String?,
        _ date: CalendarDate
    ) -> [Item] {
        services.compactMap { service in
            let answers = diagnoses.map {
                table.coverage(procedure: service.code, diagnosis: $0, contractor: contractor, on: date)
            }
            guard answers.contains(where: { $0.outcome == .notCovered }),
                !answers.contains(where: { $0.outcome == .covered })
            else { return nil }
            let articles = Set(answers.flatMap(\.findings).map(\.article)).sorted().joined(separator: ", ")
            return Item(
                kind: .coverage, services: [service.code.text],
                message: "none of the diagnoses supports \(service.code) by \(articles)",
                advice: "check the record for a listed diagnosis, or have the patient sign an ABN before the service")
        }
    }
}
