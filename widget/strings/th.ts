/**
 * Thai. Polite and neutral: “คุณ”, without the particles ครับ and ค่ะ, which would tell the writer's gender.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('th');

export const strings: Strings = {
  chat: 'แชท',
  close: 'ปิดแชท',
  conversation: 'การสนทนา',
  connecting: 'กำลังเชื่อมต่อ…',
  agentsHere: 'ตอนนี้มีคนอยู่',
  nobodyHere: 'ตอนนี้ไม่มีใครอยู่',
  nobodyHereNotice: 'ตอนนี้ไม่มีใครอยู่ สิ่งที่คุณเขียนจะถูกเก็บไว้ และเราจะอ่านเมื่อกลับมา',
  greeting: 'สวัสดี ให้เราช่วยอะไรได้บ้าง',
  openings: 'คุณอาจเริ่มด้วย',
  composer: 'เขียนข้อความ',
  send: 'ส่ง',
  livePreview: 'เราเห็นสิ่งที่คุณพิมพ์ขณะที่คุณพิมพ์',
  menu: 'เมนู',
  charactersLeft: counted({ other: 'เหลืออีก # ตัวอักษร' }),
  charactersOver: counted({ other: 'ยาวเกินที่ส่งได้ # ตัวอักษร' }),
  you: 'คุณ',
  sending: 'กำลังส่ง…',
  waiting: 'กำลังรอการเชื่อมต่อ',
  sent: 'ส่งแล้ว',
  delivered: 'ส่งถึงแล้ว',
  seen: 'อ่านแล้ว',
  notSent: 'ยังไม่ได้ส่ง',
  reasons: {
    too_long: 'ข้อความยาวเกินไป',
    too_large: 'ข้อความยาวเกินไป',
    bad_text: 'มีตัวอักษรที่ส่งไม่ได้',
    rate_limited: 'ส่งข้อความพร้อมกันมากเกินไป',
  },
  refused: 'เซิร์ฟเวอร์ไม่รับข้อความนี้',
  tryAgain: 'ลองอีกครั้ง',
  edit: 'แก้ไข',
  typing: (name) => `${name} กำลังพิมพ์`,
  today: 'วันนี้',
  yesterday: 'เมื่อวาน',
  earlier: 'แสดงข้อความก่อนหน้า',
  newMessages: 'ข้อความใหม่',
  reconnecting: 'กำลังเชื่อมต่อใหม่… ข้อความของคุณถูกเก็บไว้และจะถูกส่งให้',
  reconnectingForgetful: 'กำลังเชื่อมต่อใหม่… โปรดเปิดหน้านี้ไว้ ข้อความของคุณจะถูกส่งทันทีที่เชื่อมต่อได้',
  forgetful: 'เบราว์เซอร์นี้ไม่ให้เราเก็บข้อมูลใดๆ หากคุณปิดหน้านี้ ข้อความที่ยังไม่ได้ส่งจะหายไป',
  resolved: 'การสนทนานี้ปิดแล้ว เขียนมาอีกครั้งเพื่อสนทนาต่อ',
  unavailable: 'หน้านี้ใช้แชทไม่ได้',
  reload: 'แชทได้รับการอัปเดตแล้ว โหลดหน้านี้ใหม่เพื่อใช้ต่อ ข้อความที่ยังไม่ได้ส่งถูกเก็บไว้',
  reloadForgetful: 'แชทได้รับการอัปเดตแล้ว คัดลอกสิ่งที่ยังไม่ได้ส่งไว้ แล้วโหลดหน้านี้ใหม่เพื่อใช้ต่อ',
  unread: counted({ other: 'ข้อความใหม่ # ข้อความ' }),
};
