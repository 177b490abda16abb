/// Vaccine products: from the CVX code of an immunization record, or its usual names, to the product code, and how many
/// components it has (the administration code for children counts them). Code numbers are facts.
struct Vaccine: Sendable {
    enum Route: Sendable { case injected, oralOrNasal }
    /// Which administration codes of their own may apply.
    enum Family: Sendable { case influenza, pneumococcal, hepatitisB, covid, antibody, other }

    let code: String
    let cvx: [String]
    let family: Family
    let components: Int
    /// The ages in years for which a name stands that several products share.
    let ages: ClosedRange<Int>?
    let route: Route
    /// Names in notes, without hyphens; empty where a note's words do not settle the product.
    let names: [[String]]

    private init(
        _ code: String, cvx: String, _ family: Family = .other, components: Int = 1, ages: ClosedRange<Int>? = nil,
        route: Route = .injected, names: String = ""
    ) {
        self.code = code
        self.cvx = cvx.split(separator: " ").map(String.init)
        self.family = family
        self.components = components
        self.ages = ages
        self.route = route
        self.names = names.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    static func forCVX(_ text: String) -> Vaccine? {
        let trimmed = text.count == 1 ? "0" + text : text
        return all.first { $0.cvx.contains(trimmed) }
    }

    private static let hepatitisB = "hepatitis b vaccine|hep b vaccine|hepatitis b|hep b|engerix|engerix b|recombivax"
    private static let hepatitisA = "hepatitis a vaccine|hep a vaccine|hepatitis a|hep a|havrix|vaqta"
    private static let pfizer = "pfizer covid|pfizer covid 19|comirnaty"
    private static let moderna = "moderna covid|moderna covid 19|spikevax"

    static let all: [Vaccine] =
        influenza + [
            Vaccine("90714", cvx: "113 196", components: 2, names: "td vaccine|td booster|tenivac|tdvax"),
            Vaccine("90715", cvx: "115", components: 3, names: "tdap|boostrix|adacel"),
            Vaccine("90700", cvx: "20 106 107", components: 3, names: "dtap|daptacel|infanrix"),
            Vaccine("90723", cvx: "110", components: 5, names: "pediarix"),
            Vaccine("90698", cvx: "120", components: 5, names: "pentacel"),
            Vaccine("90696", cvx: "130", components: 4, names: "kinrix|quadracel|dtap ipv"),
            Vaccine("90697", cvx: "146", components: 6, names: "vaxelis"),
            Vaccine("90713", cvx: "10", names: "ipv|ipol|inactivated polio vaccine|polio vaccine"),
            Vaccine("90707", cvx: "03", components: 3, names: "mmr|measles mumps rubella vaccine"),
            Vaccine("90710", cvx: "94", components: 4, names: "proquad|mmrv"),
            Vaccine("90716", cvx: "21", names: "varivax|varicella vaccine|varicella|chickenpox vaccine"),
            Vaccine("90736", cvx: "121"),
            Vaccine("90750", cvx: "187", names: "shingrix|recombinant zoster vaccine|shingles vaccine"),
            Vaccine("90744", cvx: "08", .hepatitisB, ages: 0...19, names: hepatitisB),
            Vaccine("90746", cvx: "43", .hepatitisB, ages: 20...130, names: hepatitisB),
            Vaccine("90739", cvx: "189", .hepatitisB, names: "heplisav|heplisav b"),
            Vaccine("90633", cvx: "83", ages: 0...18, names: hepatitisA),
            Vaccine("90632", cvx: "52", ages: 19...130, names: hepatitisA),
            Vaccine("90636", cvx: "104", components: 2, names: "twinrix"),
            Vaccine("90647", cvx: "49", names: "pedvaxhib"),
            Vaccine("90648", cvx: "48", names: "acthib|hiberix|hib vaccine|hib"),
            Vaccine("90670", cvx: "133", .pneumococcal, names: "pcv13|prevnar 13"),
            Vaccine("90671", cvx: "215", .pneumococcal, names: "pcv15|vaxneuvance|pcv 15"),
            Vaccine("90677", cvx: "216", .pneumococcal, names: "pcv20|prevnar 20|pcv 20"),
            Vaccine("90684", cvx: "327", .pneumococcal, names: "pcv21|capvaxive|pcv 21"),
            Vaccine("90732", cvx: "33", .pneumococcal, names: "ppsv23|pneumovax|pneumovax 23|ppsv 23"),
            Vaccine("90734", cvx: "114 136 147", names: "menveo|menactra"),
            Vaccine("90619", cvx: "203", names: "menquadfi"),
            Vaccine("90621", cvx: "162", names: "trumenba"), Vaccine("90620", cvx: "163", names: "bexsero"),
            Vaccine("90649", cvx: "62"), Vaccine("90651", cvx: "165", names: "gardasil|gardasil 9|hpv vaccine|hpv"),
            Vaccine("90681", cvx: "119", route: .oralOrNasal, names: "rotarix"),
            Vaccine("90680", cvx: "116", route: .oralOrNasal, names: "rotateq"),
            Vaccine("90679", cvx: "303", names: "arexvy"), Vaccine("90678", cvx: "305", names: "abrysvo"),
            Vaccine("90683", cvx: "326", names: "mresvia"),
            Vaccine("90675", cvx: "18 175 176", names: "rabies vaccine|imovax|rabavert"),
            Vaccine("90691", cvx: "101", names: "typhim|typhoid vi vaccine"),
            Vaccine("90717", cvx: "37", names: "yellow fever vaccine|yf vax"),
            Vaccine("91318", cvx: "308", .covid, ages: 0...4, names: pfizer),
            Vaccine("91319", cvx: "310", .covid, ages: 5...11, names: pfizer),
            Vaccine("91320", cvx: "309", .covid, ages: 12...130, names: pfizer),
            Vaccine("91321", cvx: "311", .covid, ages: 0...11, names: moderna),
            Vaccine("91322", cvx: "312", .covid, ages: 12...130, names: moderna),
            Vaccine("91304", cvx: "313", .covid, names: "novavax|nuvaxovid"),
            Vaccine("90380", cvx: "306", .antibody, names: "beyfortus 50 mg|nirsevimab 50 mg"),
            Vaccine("90381", cvx: "307", .antibody, names: "beyfortus 100 mg|nirsevimab 100 mg"),
        ]

    private static let influenza: [Vaccine] = [
        Vaccine("90656", cvx: "140", .influenza), Vaccine("90658", cvx: "141", .influenza),
        Vaccine("90686", cvx: "150", .influenza), Vaccine("90688", cvx: "158", .influenza),
        Vaccine("90685", cvx: "161", .influenza),
        Vaccine(
            "90662", cvx: "135 197", .influenza,
            names:
                "high dose influenza vaccine|high dose flu vaccine|high dose flu shot|fluzone high dose|influenza high dose"
        ),
        Vaccine("90653", cvx: "168", .influenza, names: "fluad"), Vaccine("90694", cvx: "205", .influenza),
        Vaccine("90673", cvx: "155", .influenza, names: "flublok"), Vaccine("90682", cvx: "185", .influenza),
        Vaccine("90661", cvx: "153", .influenza, names: "flucelvax"), Vaccine("90674", cvx: "171", .influenza),
        Vaccine("90660", cvx: "111", .influenza, route: .oralOrNasal, names: "flumist"),
        Vaccine("90672", cvx: "149", .influenza, route: .oralOrNasal),
    ]
}
