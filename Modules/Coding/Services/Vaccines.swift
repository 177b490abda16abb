/// Vaccine products: from the CVX code of an immunization record, or its usual names, to the product code, and how many
/// components it has (the administration code for children counts them). Code numbers are facts; labels are ours.
struct Vaccine: Sendable {
    enum Route: Sendable { case injected, oralOrNasal }

    let cvx: [String]
    let code: String
    let label: String
    let components: Int
    var route = Route.injected
    /// Names in notes; empty where a note's words do not settle the product.
    var names: [String] = []

    static func forCVX(_ text: String) -> Vaccine? {
        let trimmed = text.count == 1 ? "0" + text : text
        return all.first { $0.cvx.contains(trimmed) }
    }

    static let all: [Vaccine] = [
        Vaccine(
            cvx: ["140"], code: "90656", label: "Influenza vaccine, trivalent, preservative free, 0.5 mL", components: 1
        ),
        Vaccine(cvx: ["141"], code: "90658", label: "Influenza vaccine, trivalent, 0.5 mL", components: 1),
        Vaccine(
            cvx: ["150"], code: "90686", label: "Influenza vaccine, quadrivalent, preservative free, 0.5 mL",
            components: 1),
        Vaccine(cvx: ["158"], code: "90688", label: "Influenza vaccine, quadrivalent, 0.5 mL", components: 1),
        Vaccine(cvx: ["161"], code: "90685", label: "Influenza vaccine, quadrivalent, 0.25 mL", components: 1),
        Vaccine(
            cvx: ["135", "197"], code: "90662", label: "Influenza vaccine, high dose", components: 1,
            names: [
                "high - dose influenza vaccine", "high dose influenza vaccine", "fluzone high - dose",
                "fluzone high dose",
            ]),
        Vaccine(cvx: ["168"], code: "90653", label: "Influenza vaccine, adjuvanted", components: 1),
        Vaccine(cvx: ["205"], code: "90694", label: "Influenza vaccine, adjuvanted, quadrivalent", components: 1),
        Vaccine(cvx: ["155"], code: "90673", label: "Influenza vaccine, recombinant, trivalent", components: 1),
        Vaccine(cvx: ["185"], code: "90682", label: "Influenza vaccine, recombinant, quadrivalent", components: 1),
        Vaccine(cvx: ["171"], code: "90674", label: "Influenza vaccine, cell culture, quadrivalent", components: 1),
        Vaccine(
            cvx: ["111"], code: "90660", label: "Influenza vaccine, live, nasal, trivalent", components: 1,
            route: .oralOrNasal),
        Vaccine(
            cvx: ["149"], code: "90672", label: "Influenza vaccine, live, nasal", components: 1, route: .oralOrNasal),
        Vaccine(
            cvx: ["113", "196"], code: "90714", label: "Td vaccine, 7 years and older", components: 2,
            names: ["td vaccine"]),
        Vaccine(
            cvx: ["115"], code: "90715", label: "Tdap vaccine, 7 years and older", components: 3,
            names: ["tdap", "boostrix", "adacel"]),
        Vaccine(
            cvx: ["20", "106", "107"], code: "90700", label: "DTaP vaccine, younger than 7 years", components: 3,
            names: ["dtap vaccine", "daptacel", "infanrix"]),
        Vaccine(
            cvx: ["110"], code: "90723", label: "DTaP, hepatitis B and polio vaccine", components: 5,
            names: ["pediarix"]),
        Vaccine(cvx: ["120"], code: "90698", label: "DTaP, Hib and polio vaccine", components: 5, names: ["pentacel"]),
        Vaccine(
            cvx: ["130"], code: "90696", label: "DTaP and polio vaccine", components: 4, names: ["kinrix", "quadracel"]),
        Vaccine(
            cvx: ["146"], code: "90697", label: "DTaP, polio, Hib and hepatitis B vaccine", components: 6,
            names: ["vaxelis"]),
        Vaccine(cvx: ["10"], code: "90713", label: "Polio vaccine, inactivated", components: 1, names: ["ipv"]),
        Vaccine(cvx: ["03"], code: "90707", label: "Measles, mumps and rubella vaccine", components: 3, names: ["mmr"]),
        Vaccine(
            cvx: ["94"], code: "90710", label: "Measles, mumps, rubella and varicella vaccine", components: 4,
            names: ["proquad", "mmrv"]),
        Vaccine(
            cvx: ["21"], code: "90716", label: "Varicella vaccine", components: 1,
            names: ["varivax", "varicella vaccine"]),
        Vaccine(cvx: ["121"], code: "90736", label: "Zoster vaccine, live", components: 1),
        Vaccine(cvx: ["187"], code: "90750", label: "Zoster vaccine, recombinant", components: 1, names: ["shingrix"]),
        Vaccine(cvx: ["08"], code: "90744", label: "Hepatitis B vaccine, child dose", components: 1),
        Vaccine(cvx: ["43"], code: "90746", label: "Hepatitis B vaccine, adult dose", components: 1),
        Vaccine(
            cvx: ["189"], code: "90739", label: "Hepatitis B vaccine, adult, two doses", components: 1,
            names: ["heplisav"]),
        Vaccine(cvx: ["83"], code: "90633", label: "Hepatitis A vaccine, child dose, two doses", components: 1),
        Vaccine(cvx: ["52"], code: "90632", label: "Hepatitis A vaccine, adult dose", components: 1),
        Vaccine(
            cvx: ["104"], code: "90636", label: "Hepatitis A and B vaccine, adult dose", components: 2,
            names: ["twinrix"]),
        Vaccine(cvx: ["49"], code: "90647", label: "Hib vaccine (PRP-OMP)", components: 1, names: ["pedvaxhib"]),
        Vaccine(cvx: ["48"], code: "90648", label: "Hib vaccine (PRP-T)", components: 1, names: ["acthib", "hiberix"]),
        Vaccine(
            cvx: ["133"], code: "90670", label: "Pneumococcal conjugate vaccine, 13 types", components: 1,
            names: ["pcv13", "prevnar 13"]),
        Vaccine(
            cvx: ["215"], code: "90671", label: "Pneumococcal conjugate vaccine, 15 types", components: 1,
            names: ["pcv15", "vaxneuvance"]),
        Vaccine(
            cvx: ["216"], code: "90677", label: "Pneumococcal conjugate vaccine, 20 types", components: 1,
            names: ["pcv20", "prevnar 20"]),
        Vaccine(
            cvx: ["33"], code: "90732", label: "Pneumococcal polysaccharide vaccine, 23 types", components: 1,
            names: ["ppsv23", "pneumovax"]),
        Vaccine(
            cvx: ["114", "136", "147"], code: "90734", label: "Meningococcal ACWY conjugate vaccine", components: 1,
            names: ["menveo", "menactra"]),
        Vaccine(
            cvx: ["203"], code: "90619", label: "Meningococcal ACWY vaccine (tetanus toxoid carrier)", components: 1,
            names: ["menquadfi"]),
        Vaccine(
            cvx: ["162"], code: "90621", label: "Meningococcal B vaccine, two or three doses", components: 1,
            names: ["trumenba"]),
        Vaccine(
            cvx: ["163"], code: "90620", label: "Meningococcal B vaccine, two doses", components: 1, names: ["bexsero"]),
        Vaccine(cvx: ["62"], code: "90649", label: "Human papillomavirus vaccine, 4 types", components: 1),
        Vaccine(
            cvx: ["165"], code: "90651", label: "Human papillomavirus vaccine, 9 types", components: 1,
            names: ["gardasil", "hpv vaccine"]),
        Vaccine(
            cvx: ["119"], code: "90681", label: "Rotavirus vaccine, two doses, oral", components: 1,
            route: .oralOrNasal, names: ["rotarix"]),
        Vaccine(
            cvx: ["116"], code: "90680", label: "Rotavirus vaccine, three doses, oral", components: 1,
            route: .oralOrNasal, names: ["rotateq"]),
        Vaccine(cvx: ["303"], code: "90679", label: "RSV vaccine, adjuvanted", components: 1, names: ["arexvy"]),
        Vaccine(cvx: ["305"], code: "90678", label: "RSV vaccine, bivalent", components: 1, names: ["abrysvo"]),
    ]
}
