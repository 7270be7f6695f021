/**
 * Words and runs that common passwords are made of, in small letters and digits, longest first. Nobody is stopped from using
 * such a word among others: it only counts for nothing.
 */
export const commonPasswords: readonly string[] = `
  1234567890 12345678910 123456789 12345678 1234567 123456 12345 1234 0123456789 9876543210 987654321 87654321 7654321 654321
  54321 4321 112233 11223344 1122334455 121212 123123 123321 123654 147258 147258369 159357 159753 135790 13579 24680 246810
  1357924680 789456 789456123 741852 741852963 852963 963852741 520520 5201314 1314520 1314521 521521 13145200 7758521 7758258
  110110 119119 120120 168168 1688 6666 8888 9999 888888 666666 000000 111111 222222 333333 444444 555555 777777 999999
  1qaz2wsx3edc 1qaz2wsx 1q2w3e4r5t6y 1q2w3e4r5t 1q2w3e4r 1q2w3e qazwsxedc qazwsx zaq12wsx zaq1xsw2 qweasdzxc qweasd asdzxc
  qwertyuiopasdfghjklzxcvbnm qwertyuiop qwertyui qwerty123 qwerty qwert asdfghjkl asdfghj asdfgh asdf zxcvbnm zxcvbn zxcv
  poiuytrewq lkjhgfdsa mnbvcxz abcdefghijklmnopqrstuvwxyz abcdefghijklm abcdefghij abcdefgh abcdefg abcdef abcde abcd1234
  abc123456 abc12345 abc123 aabbcc aaaaaa a123456789 a12345678 a1234567 a123456 a12345 a1b2c3d4 a1b2c3 qq123456 q123456
  w123456 z123456 wang123 zhang123 li123456 woaini1314 woaini520 woaini123 woaini woaiwojia wohenni iloveyou iloveu loveyou lovely
  love forever password1234 password123 password12 password1 password passw0rd p4ssword passwort passwd pass1234 pass123 pass
  mima mima123 mimamima mimashi wodemima wodemima123 administrator administer admin1234 admin123 admin888 admin666 admin root123
  root toor guest user1234 user123 user username test1234 test123 test tester testing demo1234 demo temp temporary changeme
  changeit letmein welcome123 welcome1 welcome default secret secret123 system manager master superman batman spiderman
  access login logmein signin hello123 hello helloworld whatever trustno1 starwars princess sunshine monkey dragon football
  baseball basketball soccer hockey tennis golf jordan23 jordan michael michelle jennifer jessica daniel charlie thomas robert
  andrew joshua george ashley amanda nicole william matthew hunter ranger buster tigger ginger pepper cookie summer winter
  spring autumn flower freedom shadow killer maggie computer internet samsung huawei xiaomi iphone apple google microsoft windows
  linux oracle mysql postgres server database network office office2019 office2020 office2021 zhengfu zhengfu123 government
  xianzhengfu gongwen wenjian fadu fagui faguike sifaju sifa bangongshi bangong guifanxing beian shencha zhongguo china beijing
  shanghai guangzhou shenzhen ningxia yinchuan chengdu chongqing wuhan nanjing hangzhou xian tianjin woshishui nihao nihao123
  zaijian xiexie dalian qingdao suzhou aini1314 aini baobei laopo laogong baobao mama123 mamababa babamama jiayou kaixin
  xingfu fadacai facai gongxi shengri pengyou diannao shouji shubiao jianpan wangluo xitong guanliyuan guanli
  welcome2019 welcome2020 welcome2021 welcome2022 welcome2023 welcome2024 welcome2025 welcome2026 winter2025 summer2025 spring2025
  winter2026 summer2026 spring2026 corona covid19 liverpool chelsea arsenal barcelona realmadrid manchester pokemon minecraft
  naruto onepiece mustang ferrari porsche corvette yamaha honda harley mercedes purple orange yellow silver golden diamond
  crystal butterfly chocolate banana cheese chicken coffee hannah sophie olivia emily chloe anthony joseph jonathan
  christopher alexander benjamin nicholas samuel patrick richard steven martin justin brandon tyler austin dallas phoenix
  blahblah nothing asdfasdf qwerqwer zxczxc asdasd qweqwe qwe123 asd123 zxc123 123qwe 123abc 123asd 321321 456456 456789 147147
  258258 369369 789789 741741 852852 963963 1212 1313 2020 2021 2022 2023 2024 2025 2026 2000 1999 1990 1980
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)
