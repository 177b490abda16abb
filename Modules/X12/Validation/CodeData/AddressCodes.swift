/// States and provinces, countries and currencies.
///
/// Sources: USPS Publication 28 appendix B and Canada Post (code source 22); ISO 3166-1 (code source 5); ISO 4217.
enum AddressCodes {
    /// With the territories, the states in free association and the military "states"; NF and PQ are the older codes of
    /// NL and QC.
    static let states = CodeTable(
        """
        AA AB AE AK AL AP AR AS AZ BC CA CO CT DC DE FL FM GA GU HI IA ID IL IN KS KY LA MA MB MD ME MH MI MN MO MP MS
        MT NB NC ND NE NF NH NJ NL NM NS NT NU NV NY OH OK ON OR PA PE PQ PR PW QC RI SC SD SK TN TX UM UT VA VI VT WA
        WI WV WY YT
        """)

    /// ISO 3166-1 alpha-2, with a few that were withdrawn (AN, CS, TP, YU, ZR).
    static let countries = CodeTable(
        """
        AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
        BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
        FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS
        IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM
        MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS
        PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
        TL TM TN TO TP TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT YU ZA ZM ZR ZW
        """)

    /// The guides ask for two letters; three are not judged here.
    static func isCountry(_ code: PackedCode, _ text: String) -> Bool? {
        if countries.contains(code) { return true }
        return text.utf8.count == 3 && text.utf8.allSatisfy(CodeForm.isCapital) ? nil : false
    }

    /// ISO 4217, with currencies that the euro and others replaced.
    static let currencies = CodeTable(
        """
        ADP AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AZM AZN BAM BBD BDT BEF BGL BGN BHD BIF BMD BND BOB BOV BRL BSD
        BTN BWP BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CSD CUC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK
        EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHC GHS GIP GMD GNF GRD GTQ GWP GYD HKD HNL HRK HTG HUF IDR IEP ILS
        INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL
        MGA MGF MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR MZM MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK
        PHP PKR PLN PTE PYG QAR ROL RON RSD RUB RUR RWF SAR SBD SCR SDD SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SRG SSP
        STD STN SVC SYP SZL THB TJS TMM TMT TND TOP TPE TRL TRY TTD TWD TZS UAH UGS UGX USD USN UYU UYW UZS VEB VED VEF
        VES VND VUV WST XAF XCD XCG XOF XPF YER YUM ZAR ZMK ZMW ZWD ZWG ZWL
        """)
}
