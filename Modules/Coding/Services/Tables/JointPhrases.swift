extension ServicePhrase {
    static let largeJoints = [
        "knee", "knees", "shoulder", "shoulders", "hip", "hips", "subacromial", "glenohumeral", "trochanteric",
    ]
    static let middleJoints = ["wrist", "elbow", "ankle", "olecranon", "acromioclavicular", "ac", "temporomandibular"]
    static let smallJoints = [
        "finger", "toe", "thumb", "metacarpophalangeal", "mcp", "pip", "dip", "mtp", "cmc", "interphalangeal",
    ]

    static let joints: [ServicePhrase] = [
        ServicePhrase(
            "20610",
            cross("inject~ aspirat~ arthrocentesis", largeJoints + middleJoints + smallJoints + ["bursa", "joint"])
                + [
                    "intra articular injection", "intraarticular injection", "arthrocentesis", "joint injection",
                ],
            .joint, minor: true,
            excludes:
                "trigger tendon carpal tunnel quervain epicondyle epicondylitis ganglion sheath im intramuscular fascia "
                + "intramuscularly"
        ),
        ServicePhrase(
            "20550",
            cross("inject~", ["trigger finger", "trigger thumb", "tendon sheath", "quervain", "plantar fascia", "a1"]),
            .digit, minor: true),
        ServicePhrase(
            "20551", cross("inject~", ["epicondyl~", "tendon origin", "tennis elbow"]), .side, minor: true),
        ServicePhrase("20526", cross("inject~", ["carpal tunnel"]), .side, minor: true),
        ServicePhrase(
            "20612", cross("inject~ aspirat~", ["ganglion"]), .side, minor: true),
        ServicePhrase(
            "20552",
            ["trigger point injection~", "trigger points * injected", "trigger point~ + inject~"],
            .count([(2, "20552"), (20, "20553")]), minor: true),
        ServicePhrase("64405", cross("block inject~", ["occipital nerve"]), .side, minor: true),
        ServicePhrase("64450", ["digital block", "ring block"], minor: false, needs: "separately"),
        splint("29125", ["short arm", "volar", "thumb spica", "ulnar gutter", "radial gutter", "forearm", "wrist"]),
        splint("29105", ["long arm", "posterior elbow"]), splint("29130", ["finger", "aluminum", "alumafoam"], .digit),
        splint("29515", ["short leg", "posterior ankle", "ankle", "posterior"]), splint("29505", ["long leg"]),
        cast("29075", "short arm"), cast("29065", "long arm"), cast("29405", "short leg"), cast("29345", "long leg"),
        ServicePhrase("29540", cross("strap~ taped taping", ["ankle", "foot"]), .side),
        ServicePhrase("29550", cross("buddy strap~", ["toe", "toes"]), .side),
        ServicePhrase("29280", cross("buddy strap~", ["finger", "fingers"]), .side),
        ServicePhrase(
            "24640", cross("reduc~", ["nursemaid~", "radial head", "subluxation"]), .side, minor: true,
            needs: "nursemaid nursemaids nursemaid's radial"),
        ServicePhrase("23650", cross("reduc~", ["shoulder dislocation", "dislocated shoulder"]), .side, minor: true),
        ServicePhrase(
            "98925", ["osteopathic manipul~", "omt", "osteopathic treatment"],
            .count([(2, "98925"), (4, "98926"), (6, "98927"), (8, "98928"), (10, "98929")])),
        ServicePhrase(
            "98940", ["chiropractic manipul~", "spinal manipul~", "cmt", "spinal adjustment"],
            .count([(2, "98940"), (4, "98941"), (5, "98942")]), excludes: "osteopathic"),
    ]

    private static func splint(
        _ code: String, _ kinds: [String], _ particular: Particular = .side
    ) -> ServicePhrase {
        ServicePhrase(
            code, kinds.map { "\($0) * splint~" } + kinds.map { "splint~ * \($0)" }, particular,
            needs: "applied placed fabricated molded splinted application",
            excludes: "prefabricated velcro brace removable remove removed otc")
    }

    private static func cast(_ code: String, _ kind: String) -> ServicePhrase {
        ServicePhrase(
            code, ["\(kind) * cast"], .side, minor: true, needs: "applied placed application",
            excludes: "removed removal care splint")
    }
}
