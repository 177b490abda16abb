extension ServicePhrase {
    static let imaging: [ServicePhrase] = [
        xray(["chest", "cxr"], [(1, "71045"), (2, "71046"), (3, "71047"), (9, "71048")], isSided: false),
        xray(["ankle"], [(2, "73600"), (9, "73610")]), xray(["foot"], [(2, "73620"), (9, "73630")]),
        xray(["heel", "calcaneus"], [(9, "73650")]), xray(["toe", "hallux"], [(9, "73660")]),
        xray(["knee", "knees"], [(2, "73560"), (3, "73562"), (9, "73564")]),
        xray(["tibia", "fibula", "tib"], [(9, "73590")]), xray(["femur"], [(1, "73551"), (9, "73552")]),
        xray(["hip"], [(1, "73501"), (3, "73502"), (9, "73503")]),
        xray(["pelvis"], [(2, "72170"), (9, "72190")], isSided: false),
        xray(["wrist"], [(2, "73100"), (9, "73110")]), xray(["hand"], [(2, "73120"), (9, "73130")]),
        xray(["finger", "thumb"], [(9, "73140")]), xray(["forearm"], [(9, "73090")]),
        xray(["elbow"], [(2, "73070"), (9, "73080")]), xray(["humerus"], [(9, "73060")]),
        xray(["shoulder"], [(1, "73020"), (9, "73030")]), xray(["clavicle"], [(9, "73000")]),
        xray(["ribs", "rib"], [(2, "71100"), (9, "71101")]),
        xray(["cervical", "neck"], [(3, "72040"), (5, "72050"), (9, "72052")], isSided: false),
        xray(["thoracic"], [(2, "72070"), (3, "72072"), (9, "72074")], isSided: false),
        xray(["lumbar", "lumbosacral"], [(3, "72100"), (9, "72110")], isSided: false),
        xray(["abdomen", "abdominal", "kub"], [(1, "74018"), (2, "74019"), (9, "74021")], isSided: false),
    ]

    private static func xray(
        _ parts: [String], _ ladder: [(most: Int, code: String)], isSided: Bool = true
    ) -> ServicePhrase {
        let patterns = parts.flatMap { part -> [String] in
            if ["cxr", "kub"].contains(part) { return [part] }
            return [
                "x ray~ * \(part)", "xray~ * \(part)", "radiograph~ * \(part)", "film~ * \(part)",
                "\(part) * x ray~", "\(part) * xray~", "\(part) * radiograph~", "\(part) films", "\(part) film",
                "\(part) plain films", "views * \(part)", "view \(part)",
            ]
        }
        return ServicePhrase(
            ladder.last?.code ?? "", patterns, .views(ladder, isSided: isSided), excludes: "mri ct sonogram")
    }
}
