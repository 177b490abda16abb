import Primitives

extension SegmentWriter {
    /// The HI segments of an institutional claim, in the guide's order.
    mutating func hospitalCodes(_ codes: HospitalCodes) {
        check(codes)
        if let principal = codes.principalDiagnosis { diagnoses("ABK", "BK", [principal]) }
        if let admitting = codes.admittingDiagnosis { diagnoses("ABJ", "BJ", [admitting]) }
        diagnoses("APR", "PR", codes.reasonsForVisit)
        diagnoses("ABN", "BN", codes.externalCauses)
        if let group = codes.diagnosisRelatedGroup {
            begin("HI")
            beginComponents()
            component(code: "DR")
            component(group)
            end()
        }
        diagnoses("ABF", "BF", codes.otherDiagnoses)
        if let principal = codes.principalProcedure { procedures("BBR", "BR", [principal]) }
        procedures("BBQ", "BQ", codes.otherProcedures)
        families(codes)
        codeList("BG", codes.conditions)
        codeList("TC", codes.treatments)
    }

    private mutating func check(_ codes: HospitalCodes) {
        if codes.principalDiagnosis == nil {
            report("x12.missing", "HI", "The principal diagnosis is missing.", fix: "Enter it.")
        }
        let procedures = (codes.principalProcedure.map { [$0] } ?? []) + codes.otherProcedures
        if procedures.contains(where: { $0.date == nil }) {
            report("x12.missing", "HI-4", "The day of a procedure is missing.", fix: "Enter it.")
        }
        let counts = [
            codes.otherDiagnoses.count, codes.otherProcedures.count, codes.occurrenceSpans.count,
            codes.occurrences.count, codes.values.count, codes.conditions.count, codes.treatments.count,
        ]
        if counts.contains(where: { $0 > 24 }) || codes.externalCauses.count > 12 || codes.reasonsForVisit.count > 3 {
            report("x12.code-count", "HI", "A family of codes has more entries than the claim has room for.")
        }
    }

    private mutating func families(_ codes: HospitalCodes) {
        segments(codes.occurrenceSpans) { out, span in
            out.component(code: "BI")
            out.component(span.code)
            out.component(code: "RD8")
            out.component(from: span.from, to: span.to)
        }
        segments(codes.occurrences) { out, occurrence in
            out.component(code: "BH")
            out.component(occurrence.code)
            out.component(code: "D8")
            out.component(date: occurrence.date)
        }
        segments(codes.values) { out, value in
            out.component(code: "BE")
            out.component(value.code)
            out.skipComponents(2)
            out.component(money: value.amount, "HI01-5")
        }
    }

    private mutating func diagnoses(
        _ icd10: StaticString, _ icd9: StaticString, _ diagnoses: [HospitalCodes.Diagnosis]
    ) {
        segments(diagnoses) { out, diagnosis in
            out.component(code: diagnosis.list == .icd9 ? icd9 : icd10)
            out.component(diagnosis.code.undotted)
            if let present = diagnosis.presentOnAdmission {
                out.skipComponents(6)
                out.component(present)
            }
        }
    }

    private mutating func procedures(
        _ icd10: StaticString, _ icd9: StaticString, _ procedures: [HospitalCodes.Procedure]
    ) {
        segments(procedures) { out, procedure in
            switch procedure.list {
            case .icd10: out.component(code: icd10)
            case .icd9: out.component(code: icd9)
            case .abc: out.component(code: "CAH")
            }
            out.component(procedure.code.undotted)
            if let date = procedure.date {
                out.component(code: "D8")
                out.component(date: date)
            }
        }
    }

    /// HI segments with the same qualifier everywhere.
    mutating func codeList(_ qualifier: StaticString, _ codes: [String]) {
        segments(codes) { out, code in
            out.component(code: qualifier)
            out.component(code)
        }
    }

    /// HI segments of twelve composites each.
    private mutating func segments<Code>(
        _ codes: [Code], _ write: (inout SegmentWriter, Code) -> Void
    ) {
        for start in stride(from: 0, to: codes.count, by: 12) {
            begin("HI")
            for code in codes[start..<min(start + 12, codes.count)] {
                beginComponents()
                write(&self, code)
            }
            end()
        }
    }
}
