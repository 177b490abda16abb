extension GuideText {
    /// The segments, composites and data elements of the 005010 standard that health care transactions use: types,
    /// lengths, repetition and the rules on which elements go together. What a guide narrows, it says itself.
    static let dictionary = GuideText(
        #"""
        # Data elements by type and length. A loop identifier (447) has four characters in 005010 and six in later
        # versions; senders of 999s write 2010AA today, so it may have six here.
        element I15 I65 AN 1/1
        element 1331 1341 AN 1/2
        element 1222 AN 1/3
        element 1214 AN 1/5
        element 447 AN 1/6
        element 499 1038 1039 AN 1/10
        element 480 628 734 AN 1/12
        element 1137 AN 1/15
        element 429 AN 1/16
        element 350 443 AN 1/20
        element 1037 AN 1/25
        element 61 310 799 1271 AN 1/30
        element 508 1036 1251 1705 9998 9999 AN 1/35
        element 1028 AN 1/38
        element 234 AN 1/48
        element 127 1204 AN 1/50
        element 166 AN 1/55
        element 93 1035 AN 1/60
        element 352 449 AN 1/80
        element 724 AN 1/99
        element 364 AN 1/256
        element 933 AN 1/264
        element 1339 AN 2/2
        element 124 142 AN 2/15
        element 19 AN 2/30
        element 67 AN 2/80
        element 507 AN 3/12
        element 329 AN 4/9
        element 510 AN 9/9
        element 509 I02 I04 AN 10/10
        element I06 I07 AN 15/15
        element 478 594 679 715 717 736 889 923 I13 I14 I17 1065 1067 1068 1073 1109 1138 1143 ID 1/1
        element 1146 1154 1165 1201 1209 1212 1213 1215 1216 1218 1220 1314 1315 1316 1317 1320 1322 1325 ID 1/1
        element 1327 1329 1334 1335 1337 1342 1345 1348 1349 1350 1351 1356 1357 1358 1359 1360 1363 1370 ID 1/1
        element 1382 1384 1476 1595 1701 ID 1/1
        element 66 107 305 306 309 455 481 615 659 678 704 735 756 1029 1032 1033 1066 1161 ID 1/2
        element 1219 1303 1319 1332 1333 1340 1343 1352 1364 1365 1368 1369 1390 1514 1525 1526 1527 ID 1/2
        element 522 569 618 620 621 716 718 720 723 738 1048 1221 1270 1336 1338 1361 1715 ID 1/3
        element 1354 ID 1/4
        element 1034 ID 1/5
        element 812 ID 1/10
        element 156 235 353 355 365 366 426 479 482 506 559 584 623 639 640 673 687 706 ID 2/2
        element 737 752 755 786 901 921 934 935 936 I01 I03 I05 1069 1136 1166 1330 1383 1473 ID 2/2
        element 1596 ID 2/2
        element 26 98 128 721 1176 1203 1205 1211 1250 1321 1362 1366 1367 ID 2/3
        element 1373 ID 2/4
        element 100 143 236 363 374 591 648 669 875 I18 1207 1223 ID 3/3
        element 116 ID 3/15
        element 1005 ID 4/4
        element 1149 ID 4/6
        element I11 ID 5/5
        element I08 DT 6/6
        element 373 DT 8/8
        element I09 TM 4/4
        element 337 TM 4/8
        element 289 722 757 1328 1528 N0 1/2
        element 616 N0 1/3
        element 725 1686 N0 1/4
        element I16 N0 1/5
        element 2 97 123 554 N0 1/6
        element 28 609 1470 N0 1/9
        element 96 719 N0 1/10
        element I12 N0 9/9
        element 332 338 1167 R 1/6
        element 65 R 1/8
        element 118 R 1/9
        element 81 649 954 1371 R 1/10
        element 380 1018 R 1/15
        element 212 R 1/17
        element 782 R 1/18
        element 739 740 741 R 1/20
        element 280 R 4/10
        composite C001 355 1018 649 355 1018 649 355 1018 649 355 1018 649 355 1018 649
        composite C002 704*5
        composite C003 235 234 1339*4 352 234
        composite C004 1328*4
        composite C005 1369*5
        composite C006 1361*5
        composite C022 1270 1271 1250 1251 782 380 799 1271 1073 ; P0304 E0809
        composite C023 1331 1332 1325
        composite C024 1362*3 156 26
        composite C030 722 1528 1686
        composite C035 1222 559 1073
        composite C040 128 127 128 127 128 127 ; P0304 P0506
        composite C042 426 127
        composite C043 1271 1271 98 1270
        composite C052 1218 1701*3
        composite C056 1109 1270 1271 ; P0203
        composite C998 9999 9998
        composite C999 725*2

        # The envelope.
        segment ISA I01 I02 I03 I04 I05 I06 I05 I07 I08 I09 I65 I11 I12 I13 I14 I15
        segment GS 479 142 124 373 337 28 455 480
        segment ST 143 329 1705
        segment SE 96 329
        segment GE 97 28
        segment IEA I16 I12
        segment TA1 I12 I08 I09 I17 I18

        # Who and where.
        segment HL 628 734 735 736
        segment N1 98 93 66 67 706 98 ; R0203 P0304
        segment N2 93*2
        segment N3 166*2
        segment N4 19 156 116 26 309 310 1715 ; E0207 C0605 C0704
        segment NM1 98 1065 1035 1036 1037 1038 1039 66 67 706 98 1035 ; P0809 C1110 C1203
        segment PER 366 93 365 364 365 364 365 364 443 ; P0304 P0506 P0708
        segment PRV 1221 128 127 156 C035 1223 ; P0203
        segment REF 128 127 352 C040 ; R0203
        segment DMG 1250 1251 1068 1067 C056^10 1066 26 659 380 1270 1271 ; P0102 P1011 C1105
        segment INS 1073 1069 875 1203 1216 C052 1219 584 1220 1073 1250 1251 1165 19 156 26 1470 ; P1112
        segment MPI 1201 584 1595 352 1596 1250 1251 ; P0607
        segment PAT 1069 1384 584 1220 1250 1251 355 81 1073 ; P0506 P0708
        segment SBR 1138 1069 127 93 1336 1143 1073 584 1032

        # When, how much, and what else is used everywhere.
        segment AMT 522 782 478
        segment BHT 1005 353 127 373 337 640
        segment CUR 98 100 280 98 100 669 374 373 337 374 373 337 374 373 337 374 373 337 374 373 337 ; C0807 C0907 L101112 C1110 C1210 L131415 C1413 C1513 L161718 C1716 C1816 L192021 C2019 C2119
        segment DTM 374 373 337 623 1250 1251 ; R020305 C0403 P0506
        segment DTP 374 1250 1251
        segment K3 449 1333 C001
        segment LE 447
        segment LQ 1270 1271 ; C0102
        segment LS 447
        segment LX 554
        segment MSG 933 934 1470 ; C0302
        segment NTE 363 352
        segment QTY 673 380 C001 61 ; R0204 E0204
        segment TRN 481 127 509 127

        # Claims.
        segment CAS 1033 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 ; L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917
        segment CL1 1315 1314 1352 1345
        segment CLM 1028 782 1032 1343 C023 1073 1359 1073 1363 1351 C024 1366 1073 1338 1073 1360 1029 1073 1383 1514
        segment CN1 1166 782 332 127 338 799
        segment CR1 355 81 1316 1317 355 380 166 166 352 352 ; P0102 P0506
        segment CR2 609 380 1367 1367 355 380 380 1342 1073 352 352 1073 ; P0102 C0403 P0506
        segment CR3 1322 355 380 1335 352 ; P0203
        segment CR5 1322 380 1348 1348 352 380 380 380 352 380 380 1349 1350*3 380 1382 1348
        segment CR6 923 373 1250 1251 373 1073 1073 1322 373 235 1137 373 373 373 1250 1251 1384 373*4 ; P0304 P091011 P1516
        segment CR7 921 1470 1470
        segment CRC 1136 1073 1321*5
        segment CTP 687 236 212 380 C001 648 649 782 639 499 289 ; P0405 C0607 C0902 C1002 C1103
        segment DN1 380 380 1073 352
        segment DN2 127 1368 380 1250 1251 1270 ; P0405
        segment FRM 350 1073 127 373 332 ; R02030405
        segment HCP 1473 782 782 127 118 127 782 234 235 234 355 380 901 1526 1527 ; R0113 P0910 P1112
        segment HI C022*12
        segment HSD 673 380 355 1167 615 616 678 679 ; P0102 C0605
        segment LIN 350 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 ; P0405 P0607 P0809 P1011 P1213 P1415 P1617 P1819 P2021 P2223 P2425 P2627 P2829 P3031
        segment MEA 737 738 739 C001 740 741 935 936 752 1373 1270 1271 ; R03050608 L050412 L060412 L07030506 E0803 P1112
        segment OI 1032 1383 1073 1351 1360 1363
        segment PS1 127 782 156
        segment PWK 755 756 757 98 66 67 352 C002 1525 ; P0506
        segment SV1 C003 782 355 380 1331 1365 C004 782 1073 1340 1073 1073 1364 1341 1327 1334 127 116 782 1337 1360 ; P0304
        segment SV2 234 C003 782 355 380 1371 782 1073 1345 1337 ; R0102 P0405
        segment SV3 C003 782 1331 C006 1358 380 352 1327 1360 1073 C004
        segment SV4 127 C003 127 1073 1329 1338 1356 352 1073 1073 1370 1319 1320 1330 1327 1384 1337 1357
        segment SV5 C003 355 380 782 782 594 923 ; R0405 C0604
        segment SVD 67 782 C003 234 380 554
        segment TOO 1270 1271 C005 ; P0102

        # Payments.
        segment BPR 305 782 478 591 812 506 507 569 508 509 510 506 507 569 508 373 1048 506 507 569 508 ; P0607 C0809 P1213 C1415 P1819 C2021
        segment CLP 1028 1029 782 782 782 1032 127 1331 1325 1352 1354 380 954 1073
        segment MIA 380 782 380 782 127 782*9 380 782*4 127*4 782
        segment MOA 954 782 127*5 782*2
        segment PLB 127 373 C042 782 C042 782 C042 782 C042 782 C042 782 C042 782 ; P0506 P0708 P0910 P1112 P1314
        segment RDM 756 93 364 C040 C040
        segment SVC C003 782 782 234 380 C003 380
        segment TS2 782*6 380 782*2 380*5 782 380 782*3
        segment TS3 127 1331 373 380 782*18 380 782

        # Eligibility and claim status.
        segment AAA 1073 559 901 889
        segment EB 1390 1207 1365^99 1336 1204 615 782 954 673 380 1073 1073 C003 C004 ; P0910
        segment EQ 1365^99 C003 1207 1336 C004 ; R0102
        segment III 1270 1271 1136 933 380 C001 752*3 ; P0102 L030405
        segment STC C043 373 306 782 782 373 591 373 429 C043 C043 933

        # Acknowledgments: of 005010, and of older senders.
        segment AK1 479 28 480
        segment AK2 143 329 1705
        segment AK3 721 719 447 720*5
        segment AK4 C030 725 723 724
        segment AK5 717 718*5
        segment AK9 715 97 123 2 716*5
        segment CTX C998^10 721 719 447 C030 C999
        segment IK3 721 719 447 620
        segment IK4 C030 725 621 724
        segment IK5 717 618*5

        # Segments of other health care transactions (820, 834, 278): known, but out of place in a claim.
        segment ACT 508 93 66 67 569 508 352 107 1216 ; P0304 C0506 C0705
        segment ADX 782 426 128 127 ; P0304
        segment BGN 353 127 373 337 623 127 640 306 786 ; C0504
        segment COB 1138 127 1143 1365^9
        segment DSB 1146 380 1149 1154 1161 782 235 1137 ; P0708
        segment EC 1176*3 954 1201 1149
        segment ENT 554 98 66 67 98 66 67 128 127 ; P020304 P050607 P0809
        segment HCR 306 127 901 1073
        segment HD 875 1203 1205 1204 1207 609 609 1209 1073 1211 1073
        segment HLH 1212 65 81 81 352 1213 352
        segment ICM 594 782 380 310 1214 100
        segment IDC 1204 1215 380 306
        segment LUI 66 67 352 1303 1476 ; P0102 L040203
        segment PLA 306 98 373 337 1203
        segment RMR 128 127 482 782 782 782 426 782 ; P0102 P0708
        segment UM 1525 1322 1365 C023 C024 1338 1213 923 1363 1514
        """#)
}
