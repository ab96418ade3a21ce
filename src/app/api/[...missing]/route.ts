export {
  refuseAddress as DELETE,
  refuseAddress as GET,
  refuseAddress as PATCH,
  refuseAddress as POST,
  refuseAddress as PUT,
} from '@/server/http/refuse'
