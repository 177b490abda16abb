extension LicenseNotice {
    /// What whoever imports CPT must accept, in our own words.
    package static let cpt = LicenseNotice(
        owner: "American Medical Association",
        text: """
            CPT codes and descriptors belong to the American Medical Association (AMA). Superbill brings none of them: \
            you import them from a file that the AMA licensed to you, and your license says who may use them and for \
            what. They stay on this computer: Superbill does not send the table to anybody, and shows descriptors only \
            to the people who use this installation. On claims it writes code numbers, not descriptors. By accepting you \
            confirm that your organization has a license in force that allows this use.
            """)
}
