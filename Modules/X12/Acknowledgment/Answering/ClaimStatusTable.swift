/// Which claim status code (code source 508) and entity a rejected claim gets for a fault at a place of the claim.
///
/// Columns: the status code, then the entity when it is not that of the loop. A line without element is for what the
/// lines of the same segment do not name.
enum ClaimStatusTable {
    /// The entity codes of the loops that speak of somebody, as far as a 277CA has them.
    static let entities: [String: [String: String]] = [
        "": [
            "2000A": "85", "2010AA": "85", "2010AB": "87", "2000B": "IL", "2010BA": "IL", "2010BB": "PR",
            "2000C": "QC", "2010CA": "QC", "2330A": "GB", "2330B": "PR", "2420A": "82", "2420C": "77", "2420D": "DQ",
            "2420E": "DK", "2420F": "DN",
        ],
        "837P": ["2310A": "DN", "2310B": "82", "2310C": "77", "2310D": "DQ", "2420B": "QB"],
        "837I": [
            "2310A": "71", "2310B": "72", "2310D": "82", "2310E": "77", "2310F": "DN", "2420A": "72", "2420C": "82",
            "2420D": "DN",
        ],
        "837D": ["2310A": "DN", "2310B": "82", "2310C": "77", "2310E": "DQ", "2420C": "DQ", "2420D": "77"],
    ]

    static let professional = PlaceTable(
        anyClaim + """

            2300 CLM05 CLM05-1 | 249
            2300 HI {ABK,BK} | 255
            2300 DTP {435} | 189
            2300 DTP {096} | 190
            2400 SV1 SV101 SV101-1 SV101-2 | 454
            2400 SV101-3 SV101-4 SV101-5 SV101-6 | 453
            2400 SV102 | 178
            2400 SV103 SV104 | 476
            2400 SV105 | 249
            2400 SV107 SV107-1 SV107-2 SV107-3 SV107-4 | 477
            """)

    static let institutional = PlaceTable(
        anyClaim + """

            2300 CLM05 CLM05-1 CLM05-2 | 228
            2300 DTP {434} | 188
            2300 DTP {435} | 189
            2300 DTP {096} | 233
            2300 CL101 CL1 | 231
            2300 CL102 | 229
            2300 CL103 | 234
            2300 HI {ABK,BK} | 254
            2300 HI {ABJ,BJ} | 232
            2300 HI {ABF,BF,APR,PR} | 255
            2300 HI {ABN,BN} | 509
            2300 HI {DR} | 256
            2300 HI {BBR,BR,CAH} | 465
            2300 HI {BBQ,BQ} | 490
            2300 HI {BI} | 462
            2300 HI {BH} | 461
            2300 HI {BE} | 463
            2400 SV2 SV201 | 455
            2400 SV202 SV202-1 SV202-2 | 454
            2400 SV202-3 SV202-4 SV202-5 SV202-6 | 453
            2400 SV203 SV207 | 178
            2400 SV204 SV205 | 476
            """)

    static let dental = PlaceTable(
        anyClaim + """

            2300 CLM05 CLM05-1 | 249
            2300 DTP {472} | 187
            2300 DN1 DN101 DN102 | 243
            2300 DN2 DN201 DN202 | 241
            2300 HI | 255
            2400 SV3 SV301 SV301-1 SV301-2 | 454
            2400 SV301-3 SV301-4 SV301-5 SV301-6 | 453
            2400 SV302 | 178
            2400 SV303 | 249
            2400 SV304 | 245
            2400 SV306 | 476
            2400 SV311 | 477
            2400 TOO TOO01 TOO02 | 244
            2400 TOO03 | 240
            """)

    private static let anyClaim = """
        # Whoever is named: name, address, numbers.
        * NM1 NM101 NM102 NM103 | 125
        * NM104 | 505
        * NM109 NM108 | 562
        * N3 N301 N302 | 503
        * N4 N401 | 502
        * N402 N404 | 501
        * N403 | 500
        * DMG DMG02 | 158
        * DMG03 | 157
        * PRV PRV03 | 145
        * REF {EI} | 128
        * REF {SY} | 128
        2000B SBR02 | 156
        2000C PAT01 | 156
        2010BA NM108 NM109 | 164
        2010BB NM108 NM109 | 153
        2330A NM108 NM109 | 164
        2330B NM108 NM109 | 479
        # The claim.
        2300 CLM01 | 478
        2300 CLM02 | 178
        2300 CLM05-3 | 535
        2300 DTP {431} | 214
        2300 DTP {454} | 192
        2300 DTP {439} | 749
        2300 DTP {484} | 191
        2300 DTP {314,360,361} | 195
        2300 DTP {296,297} | 196
        2300 PWK PWK01 PWK02 | 294
        2300 PWK06 | 489
        2300 REF {F8} | 464
        2300 REF {9F,G1} | 252
        2300 HI {BG} | 460
        # The other coverage.
        2320 SBR SBR01 SBR02 SBR03 SBR04 SBR05 OI | 171
        2320 SBR09 | 480
        2320 AMT | 286
        2320 CAS | 521
        2320 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | 519
        2320 CAS04 CAS07 CAS10 CAS13 CAS16 CAS19 | 520
        2330B DTP | 516
        # The service lines.
        2400 LX LX01 | 247
        2400 DTP {472} | 187
        2410 LIN LIN02 LIN03 | 218
        2410 CTP CTP04 CTP05 | 216
        2430 SVD SVD02 SVD03 | 286
        2430 SVD01 | 479
        2430 CAS | 521
        2430 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | 519
        2430 CAS04 CAS07 CAS10 CAS13 CAS16 CAS19 | 520
        2430 DTP | 516
        """

    /// What the payer says of a fault: category, status and entity.
    static func code(for finding: TransactionFinding, guide: String, qualifier: String) -> ClaimStatus.Code {
        let place = finding.place
        let table = guide == "837I" ? institutional : guide == "837D" ? dental : professional
        let entry =
            table.entry(
                loop: place.loop, segment: place.segment, element: place.element ?? 0,
                component: place.component ?? 0, qualifier: qualifier)
            ?? table.entry(loop: place.loop, segment: place.segment, element: 0, qualifier: qualifier)
        // 481: the format is invalid, for what has no status of its own.
        let status = entry?.columns.first ?? "481"
        let needsEntity = entry.map { $0.loop == "*" || ["153", "164"].contains(status) } ?? false
        let entity = needsEntity ? entities[guide]?[place.loop] ?? entities[""]?[place.loop] : nil
        return ClaimStatus.Code(category: category(finding), status: status, entity: entity)
    }

    /// A6 missing, A7 invalid, A8 contradicting something else.
    private static func category(_ finding: TransactionFinding) -> String {
        if finding.rule.contains("missing") || finding.rule.contains("required") || finding.syntaxCode == "1" {
            return "A6"
        }
        if finding.rule == "x12.element-conditional" { return "A6" }
        return [3, 4, 6].contains(finding.snip) || finding.rule == "x12.element-exclusion" ? "A8" : "A7"
    }
}
