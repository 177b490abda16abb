extension ServicePhrase {
    static let counselling: [ServicePhrase] = [
        ServicePhrase(
            "99406",
            cross("counsel~ cessation advice quit quitting", ["smok~", "tobacco", "vap~", "cigarette~", "nicotine"]),
            .minutes(.tobacco), anywhere: true),
        ServicePhrase(
            "99408",
            cross("counsel~ intervention sbirt", ["alcohol", "substance", "drug use", "drinking", "sbirt"]),
            .minutes(.substance), excludes: "medicare smoking tobacco", anywhere: true),
        ServicePhrase(
            "99497", ["advance care planning", "advance directive~", "acp", "goals of care"],
            .minutes(.advanceCare)),
        ServicePhrase(
            "G0447", cross("counsel~ therapy", ["obesity", "weight loss"]), .minutes(.obesity),
            needs: "medicare intensive"),
        ServicePhrase(
            "G0446",
            ["intensive behavioral * cardiovascular", "ibt * cardiovascular", "cardiovascular * behavioral therapy"],
            .minutes(.cardiovascular)),
        ServicePhrase(
            "99401", ["preventive medicine counsel~", "preventive counsel~", "risk factor reduction counsel~"],
            .minutes(.preventive)),
        ServicePhrase(
            "90832",
            [
                "psychotherapy", "individual therapy", "cbt session", "cognitive behavioral therapy",
                "supportive therapy",
                "therapy session",
            ],
            .minutes(.psychotherapy), excludes: "family group couples crisis physical"),
        ServicePhrase(
            "90847", ["family psychotherapy", "family therapy", "couples therapy"], .minutes(.familyTherapy)),
        ServicePhrase("90853", ["group psychotherapy", "group therapy"], excludes: "family"),
        ServicePhrase("90839", ["crisis psychotherapy", "psychotherapy for crisis"], .minutes(.crisis)),
        ServicePhrase(
            "90791",
            [
                "psychiatric diagnostic evaluation", "diagnostic psychiatric evaluation",
                "psychiatric intake evaluation",
            ],
            excludes: "medical medication prescribed"),
        ServicePhrase(
            "90792",
            ["psychiatric diagnostic evaluation with medical", "psychiatric evaluation with medical services"],
            includes: ["90791"]),
    ]

    static let careManagement: [ServicePhrase] = [
        ServicePhrase(
            "99490", ["chronic care management", "ccm"], .minutes(.chronicCareStaff),
            excludes: "complex physician personally provider's enrolled consent eligible"),
        ServicePhrase(
            "99491", ["chronic care management", "ccm"], .minutes(.chronicCareClinician),
            needs: "physician personally provider's myself",
            excludes: "complex staff nurse clinical enrolled consent eligible"),
        ServicePhrase("99487", ["complex chronic care management", "complex ccm"], .minutes(.complexChronicCare)),
        ServicePhrase(
            "99424", ["principal care management", "pcm"], .minutes(.principalCare), excludes: "staff nurse"),
        ServicePhrase(
            "99426", ["principal care management", "pcm"], .minutes(.principalCareStaff), needs: "staff nurse"),
        ServicePhrase(
            "99484", ["behavioral health integration", "bhi"], .minutes(.behaviouralIntegration)),
        ServicePhrase(
            "99492", ["collaborative care", "cocm"], .minutes(.collaborativeCareFirst), needs: "initial first"),
        ServicePhrase(
            "99493", ["collaborative care", "cocm"], .minutes(.collaborativeCareLater), excludes: "initial first"),
        ServicePhrase(
            "99457", ["remote physiologic monitor~", "remote patient monitor~", "rpm"], .minutes(.remoteMonitoring)),
        ServicePhrase(
            "99453",
            cross(
                "setup set education educated",
                ["remote monitor~", "rpm", "remote patient monitor~", "remote physiologic"]),
            excludes: "readings"),
        ServicePhrase(
            "95251", ["continuous glucose monitor~", "cgm"], needs: "interpretation interpreted analyzed report",
            excludes: "placed started ordered prescribed"),
        ServicePhrase(
            "99495", ["transitional care management", "tcm", "transition of care visit", "transitional care visit"],
            .transition, anywhere: true),
        ServicePhrase(
            "99421", ["portal message~", "online digital e / m", "e visit", "digital evaluation", "patient portal"],
            .minutes(.portal)),
        ServicePhrase("98016", ["virtual check in", "brief virtual visit"], .minutes(.checkIn)),
        ServicePhrase("G2010", ["store and forward", "patient submitted image~", "photo * reviewed remotely"]),
    ]
}
