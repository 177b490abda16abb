/// Pain, swelling and stiffness of a joint or the back belong to the disease or injury of that part and are not coded
/// beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct MusculoskeletalSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.musculoskeletal"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["M25.5", "M79.6", "M25.4", "M25.6"], IntegralSymptoms.joint),
        IntegralSymptoms(["M54"], IntegralSymptoms.back),
        IntegralSymptoms(["M79.1"], ["M60"..."M63", "M79"..."M79", "S00"..."S99"]),
        IntegralSymptoms(["R52", "R29.8"], ["S00"..."S99", "M00"..."M99"]),
        IntegralSymptoms(["R22"], ["S00"..."S99", "L02"..."L03"]),
    ]
}
