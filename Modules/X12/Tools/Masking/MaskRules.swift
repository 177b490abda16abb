/// What a masked file does not keep, as a table.
///
/// A line names transaction sets (ST01, or `*`), a segment, elements (`3`, or `1-7` for a component), the kind of value
/// and its owner; `when 8=XX,FI` and `unless 8=XX` look at another element. For each element the first line that fits
/// counts, so exceptions stand first and a set's own lines before those of `*`.
///
/// Kinds: `name` a person, organization, street or city; `id` any identifier; `contact` a telephone number or address
/// on the net; `zip`; `aba` a bank's routing number; `birth` a date of birth; `text` free text; `keep` nothing to mask.
/// Owners: `any` is masked always; `party` is what the last NM1 or N1 names, which stays when that is a payer; `payer`
/// stays; `sender` and `receiver` stay when the functional group says that this side is the payer. All of these are
/// masked when payers are masked too.
///
/// Segments without a line are not known here: all their text is masked. So every segment that may pass stands in the
/// table, if only with `keep`. Amounts, codes, control numbers and all dates but those of birth stay as they are.
enum MaskRules {
    static let table: String = """
        # Envelopes. ISA02 and ISA04 may be passwords.
        *           ISA 2,4                   text    any
        *           ISA 6                     id      sender
        *           ISA 8                     id      receiver
        *           GS  2                     id      sender
        *           GS  3                     id      receiver
        *           BHT 3                     id      any
        *           BGN 2                     id      any

        # Names, addresses and contacts. In an 820 the party PR is the employer who pays the premium.
        820         N1  2                     name    any
        820         N1  4                     id      any
        *           NM1 3,4,5,6,7,12          name    party
        *           NM1 9                     id      party
        *           N1  2                     name    party
        *           N1  4                     id      party
        *           N2  1,2                   name    party
        *           N3  1,2,3,4               name    party
        *           N4  1                     name    party
        *           N4  3                     zip     party
        *           N4  6                     id      party
        835         PER 2                     name    payer
        835         PER 4,6,8                 contact payer
        *           PER 2                     name    party
        *           PER 4,6,8                 contact party
        *           RDM 2                     name    any
        *           RDM 3                     contact any
        *           DMG 2                     birth   any
        *           ACT 1                     id      any
        *           ACT 2                     name    any

        # References: all but those that are codes and versions, and a payer's own numbers.
        *           REF 2                     keep    any      when 1=4N,87,F2,BLT,P4,9V,M7,1S,APC,CE
        *           REF 2                     id      payer    when 1=2U,NF,FY
        *           REF 2                     id      party    when 1=EI,TJ,EO,HI
        *           REF 2,4-2,4-4,4-6         id      any
        *           REF 3                     text    any
        835         TRN 3                     id      payer
        *           TRN 2,3,4                 id      any
        *           PRV 3                     keep    any      when 2=PXC,ZZ
        *           PRV 3                     id      any

        # Claims.
        *           CLM 1                     id      any
        *           SBR 3                     id      any
        *           SBR 4                     name    any
        *           CN1 4                     id      any
        *           PWK 6                     id      any
        *           PWK 7                     text    any
        *           HCP 4                     id      any
        *           PS1 1                     id      any
        *           SV4 1                     id      any
        *           SVD 1                     id      payer
        *           SVD 3-7                   text    any
        *           SV1 1-7                   text    any
        *           SV2 2-7                   text    any
        *           SV3 1-7                   text    any
        *           CR1 9,10                  text    any
        *           CR2 10,11                 text    any
        *           FRM 3                     text    any
        *           NTE 2                     text    any
        *           K3  1                     text    any
        *           MSG 1                     text    any
        *           MPI 5                     text    any
        *           HCR 2                     id      any
        *           COB 2                     id      any

        # Payments.
        *           BPR 7                     aba     any      when 6=01
        *           BPR 7                     id      any
        *           BPR 13                    aba     any      when 12=01
        *           BPR 13                    id      any
        *           BPR 9,15                  id      any
        820         BPR 10                    id      any
        *           BPR 10                    id      payer
        *           TS3 1                     id      any
        *           CLP 1,7                   id      any
        *           SVC 1-7,6-7               text    any
        *           PLB 1,3-2,5-2,7-2,9-2,11-2,13-2 id any
        *           RMR 2                     id      any
        *           ENT 4,6                   id      any

        # Answers. A 999 and a 997 repeat the value that they refuse.
        *           STC 12                    text    any
        *           IK4 4                     id      any
        *           AK4 4                     id      any
        *           CTX 1-2                   id      any

        # Nothing to mask.
        *           GE,IEA,ST,SE,TA1,TA3,HL,LX,LS,LE,CUR,HI,DTP,DTM,AMT,QTY,CAS,OI,MIA,MOA,LQ,CL1,PAT keep
        *           CRC,CR3,CR4,CR5,CR6,CR7,CR8,UM,HSD,III,INS,EB,EQ,AAA,DN1,DN2,TOO,SV5,SV6,SV7,LIN,CTP keep
        *           MEA,PSD,UR,DSB,TS2,AK1,AK2,AK3,AK5,AK9,IK3,IK5,HD,LUI,EC,ICM,PLA,IDC,HLH,ADX,IT1,SLN keep
        """

    /// NM101 and N101 of those whose names and numbers stay: payers, administrators, clearinghouses.
    static let payers: Set<PackedCode> = ["PR", "40", "TT", "2B", "AY", "GP", "IN", "TV", "PRP", "SEP", "TTP"]

    /// GS01 of groups that go to a payer, and of those that come from one. What is in neither may go either way.
    static let toPayer: Set<PackedCode> = ["HC", "HS", "HR", "BE", "RA"]
    static let fromPayer: Set<PackedCode> = ["HP", "HB", "HN"]
}
