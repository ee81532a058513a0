/** Vietnamese. “Bạn”: the neutral and friendly address of Vietnamese products; “chúng tôi” for us. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('vi');

export const strings: Strings = {
  chat: 'Trò chuyện',
  close: 'Đóng khung trò chuyện',
  conversation: 'Cuộc trò chuyện',
  connecting: 'Đang kết nối…',
  agentsHere: 'Hiện có người ở đây',
  nobodyHere: 'Hiện đang vắng mặt',
  nobodyHereNotice:
    'Hiện không có ai ở đây. Những gì bạn viết được giữ lại, và chúng tôi sẽ đọc khi quay lại.',
  greeting: 'Xin chào. Chúng tôi có thể giúp gì cho bạn?',
  openings: 'Bạn có thể bắt đầu với',
  composer: 'Viết tin nhắn',
  send: 'Gửi',
  livePreview: 'Chúng tôi thấy những gì bạn gõ ngay khi bạn gõ.',
  menu: 'Menu',
  charactersLeft: counted({ other: 'Còn # ký tự' }),
  charactersOver: counted({ other: 'Thừa # ký tự nên chưa gửi được' }),
  you: 'Bạn',
  sending: 'Đang gửi…',
  waiting: 'Đang chờ kết nối',
  sent: 'Đã gửi',
  delivered: 'Đã nhận',
  seen: 'Đã xem',
  notSent: 'Chưa gửi được.',
  reasons: {
    too_long: 'Tin nhắn quá dài.',
    too_large: 'Tin nhắn quá dài.',
    bad_text: 'Tin nhắn có ký tự không gửi được.',
    rate_limited: 'Quá nhiều tin nhắn cùng lúc.',
  },
  refused: 'Máy chủ không nhận tin nhắn này.',
  tryAgain: 'Thử lại',
  edit: 'Sửa',
  typing: (name) => `${name} đang nhập`,
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  earlier: 'Xem tin nhắn trước đó',
  newMessages: 'Tin nhắn mới',
  reconnecting: 'Đang kết nối lại… Tin nhắn của bạn được giữ lại và sẽ được gửi.',
  reconnectingForgetful:
    'Đang kết nối lại… Hãy để mở trang này: tin nhắn của bạn sẽ được gửi ngay khi có kết nối.',
  forgetful:
    'Trình duyệt này không cho chúng tôi lưu gì cả. Nếu bạn đóng trang này, tin nhắn chưa gửi sẽ mất.',
  resolved: 'Cuộc trò chuyện này đã kết thúc. Hãy viết lại để tiếp tục.',
  unavailable: 'Không thể trò chuyện trên trang này.',
  reload: 'Khung trò chuyện đã được cập nhật. Hãy tải lại trang để tiếp tục; tin nhắn chưa gửi vẫn được giữ.',
  reloadForgetful:
    'Khung trò chuyện đã được cập nhật. Hãy sao chép phần chưa gửi rồi tải lại trang để tiếp tục.',
  unread: counted({ other: '# tin nhắn mới' }),
};
