/// Faults of ISA, GS, ST and their trailers, and of the cutting into segments.
enum EnvelopeMutants {
    static let table = """
        ISA01 without a known code | @ ISA*00* // ISA*07* | x12.element-code | ISA01
        ISA03 without a known code | @ *00*          *ZZ*SENDER // *07*          *ZZ*SENDER | x12.element-code | ISA03
        ISA05 without a known qualifier | @ *ZZ*SENDER // *QQ*SENDER | x12.element-code | ISA05
        ISA07 without a known qualifier | @ *ZZ*RECEIVER // *QQ*RECEIVER | x12.element-code | ISA07
        ISA06 blank | @ *SENDER         * // *               * | x12.element-missing | ISA06
        ISA08 blank | @ *RECEIVER       * // *               * | x12.element-missing | ISA08
        ISA06 too narrow | @ *SENDER         * // *SENDER* | x12.isa-field-width | ISA06
        ISA08 too wide | @ *RECEIVER       * // *RECEIVER        * | x12.isa-field-width | ISA08
        ISA09 no date | @ *260901*1200*^ // *261301*1200*^ | x12.element-date | ISA09
        ISA10 no time | @ *260901*1200*^ // *260901*2500*^ | x12.element-time | ISA10
        ISA12 of no version | @ *00501* // *00999* | x12.element-code | ISA12
        ISA13 not a number | @ *000000001*0*T // *00000000A*0*T | x12.isa-control | ISA13 | x12.iea-control
        ISA14 without a known code | @ *0*T*: // *5*T*: | x12.element-code | ISA14
        ISA15 without a known code | @ *0*T*: // *0*Z*: | x12.element-code | ISA15
        ISA16 a letter | @ *0*T*: // *0*T*A | x12.bad-delimiters | ISA
        ISA16 the same as the element separator | @ *0*T*: // *0*T** | x12.bad-delimiters | ISA
        no ISA at all | @ ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260901*1200*^*00501*000000001*0*T*:~ // | x12.no-isa | -
        a file cut inside the ISA | @ *260901*1200*^ // END | x12.short-isa | ISA
        text before the ISA | @ ISA*00* // HELLO ISA*00* | x12.no-isa | -
        GS01 of another transaction | @ GS*HC // GS*HP | x12.group-code | ST01
        GS02 missing | @ GS*HC*SENDER // GS*HC* | x12.element-missing | GS02
        GS03 missing | @ SENDER*RECEIVER*2026 // SENDER**2026 | x12.element-missing | GS03
        GS03 of one character | @ SENDER*RECEIVER*2026 // SENDER*R*2026 | x12.element-long | GS03
        GS04 no date | @ *20260901*1200*1*X // *20260931*1200*1*X | x12.element-date | GS04
        GS04 of six digits | @ *20260901*1200*1*X // *260901*1200*1*X | x12.element-date | GS04
        GS05 no time | @ *20260901*1200*1*X // *20260901*1261*1*X | x12.element-time | GS05
        GS06 not a number | @ *1200*1*X // *1200*1A*X | x12.gs-control | GS06 | x12.ge-control
        GS07 another agency | @ *1*X*0050 // *1*T*0050 | x12.element-code | GS07
        GS08 another version than ST03 | @ *X*005010X222A1 // *X*005010X222 | x12.group-version | ST03
        GS08 missing | @ *1*X*005010X222A1 // *1*X | x12.element-missing | GS08 | x12.group-version
        GE01 another count | @ GE*1* // GE*2* | x12.ge-count | GE01
        GE01 no number | @ GE*1* // GE*A* | x12.ge-count | GE01
        GE02 another number | @ GE*1*1 // GE*1*9 | x12.ge-control | GE02
        GE missing | @ GE*1*1~ // | x12.ge-missing | IEA
        IEA01 another count | @ IEA*1* // IEA*3* | x12.iea-count | IEA01
        IEA02 another number | @ IEA*1*000000001 // IEA*1*000000002 | x12.iea-control | IEA02
        IEA missing | @ IEA*1*000000001~ // | x12.iea-missing | end of file
        GE and IEA missing | @ GE*1*1~IEA*1*000000001~ // | x12.ge-missing | end of file | x12.iea-missing
        SE01 another count | @ SE*31* // SE*30* | x12.se-count | SE01 @31
        SE02 another number | @ SE*31*0001 // SE*31*0002 | x12.se-control | SE02 @31
        SE missing | @ SE*31*0001~ // | x12.se-missing | GE
        SE without a count | @ SE*31*0001 // SE**0001 | x12.element-missing | SE01 @31 | x12.se-count
        ST02 of one character | @ ST*837*0001 // ST*837*1 | x12.st-control | ST02 @1 | x12.element-short x12.se-control
        ST02 missing | @ ST*837*0001 // ST*837* | x12.st-control | ST02 @1 | x12.element-missing x12.se-control
        a set twice | @ GE*1*1 // ST*837*0001*005010X222A1~SE*2*0001~GE*2*1 | x12.st-duplicate | ST02 @1 | x12.segment-missing x12.loop-missing x12.loop-missing x12.loop-missing
        a segment between sets | @ GE*1*1 // REF*G1*1~GE*1*1 | x12.segment-outside | REF
        an SE without its ST | @ GE*1*1 // SE*2*0002~GE*1*1 | x12.se-without-st | SE
        a GE without its GS | @ IEA*1 // GE*1*1~IEA*1 | x12.ge-without-gs | GE
        a group twice | @ IEA*1*000000001~ // GS*HC*SENDER*RECEIVER*20260901*1200*1*X*005010X222A1~GE*0*1~IEA*2*000000001~ | x12.gs-duplicate | GS06
        an ST outside of a group | @ GS*HC*SENDER*RECEIVER*20260901*1200*1*X*005010X222A1~ // | x12.st-outside-group | ST | x12.ge-without-gs x12.iea-count
        a file cut inside a segment | @ 36415*50*UN*1***1~ // END | x12.truncated | - | x12.se-missing x12.ge-missing x12.iea-missing x12.segment-missing x12.segment-missing
        a file cut behind a segment | @ LX*2~ // END | x12.se-missing | end of file | x12.ge-missing x12.iea-missing
        an empty segment | @ LX*1~ // LX*1~~ | x12.empty-segment | -
        a line break in the last name | @ *ROE*JANE // *RO\u{0B}E*JANE | x12.element-character | 2010BA NM103 @14
        an unknown version | @ 005010X222A1~BHT // 005010X999~BHT | x12.no-guide | ST03 @1
        an unknown transaction | @ ST*837* // ST*999* | x12.no-guide | ST03 @1
        a segment with too many elements | @ LX*1~ // LX*1*2*3~ | x12.element-count | 2400 LX02 @23
        a separator at the end of a segment | @ N3*1 MAIN ST~ // N3*1 MAIN ST*~ | x12.trailing-separator | 2010AA N302 @9
        text behind the IEA | @ IEA*1*000000001~ // IEA*1*000000001~HELLO | x12.trailing-bytes | -
        """
}
