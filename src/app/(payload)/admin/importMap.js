import { TitleCell as TitleCell_cde6e201a9db8c421a72253073f95160 } from '@/admin/TitleCell'
import { SrefCodeWarning as SrefCodeWarning_338b3df1473d7f1772a0f88d79686a89 } from '@/admin/SrefCodeWarning'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SampleRowLabel as SampleRowLabel_ad36eb3c42af4eb9e1c24e683b2c1079 } from '@/admin/SampleRowLabel'
import { CoverCell as CoverCell_c2c9717d91352180d67f5b9dbe1d47d7 } from '@/admin/CoverCell'
import { Nothing as Nothing_a289adc5de368d16bc73b578eb17de0c } from '@/admin/Nothing'
import { FlagCell as FlagCell_a5427e6059e9c2d65940a1da4a97ee9e } from '@/admin/FlagCell'
import { SampleCountWarning as SampleCountWarning_e1a3ea46182d2bec148299024ed31ffc } from '@/admin/SampleCountWarning'
import { MergeTerm as MergeTerm_20f06083c3f5be57b91d15dfa917fe2e } from '@/admin/merge/MergeTerm'
import { OwnCredentials as OwnCredentials_45c3a5adb12bcaaf8c240075491e9de2 } from '@/admin/account/OwnCredentials'
import { MakeKey as MakeKey_c4df4d33996b28600f481d1b7b6a26ed } from '@/admin/api-keys/MakeKey'
import { Icon as Icon_9c7f21efe338c769559b882b536c0ff7 } from '@/admin/Icon'
import { Logo as Logo_e7bd77da3186b43b37d9ef658548455c } from '@/admin/Logo'
import { SearchNavLink as SearchNavLink_963033dc1d4ec02e389e47064f63027e } from '@/admin/search/SearchNavLink'
import { DashboardNote as DashboardNote_ff53bcce40f140025c1f03342f976201 } from '@/admin/DashboardNote'
import { SearchView as SearchView_592d6e15803daea8989ab04f022d7e9f } from '@/admin/search/SearchView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/admin/TitleCell#TitleCell": TitleCell_cde6e201a9db8c421a72253073f95160,
  "@/admin/SrefCodeWarning#SrefCodeWarning": SrefCodeWarning_338b3df1473d7f1772a0f88d79686a89,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/SampleRowLabel#SampleRowLabel": SampleRowLabel_ad36eb3c42af4eb9e1c24e683b2c1079,
  "@/admin/CoverCell#CoverCell": CoverCell_c2c9717d91352180d67f5b9dbe1d47d7,
  "@/admin/Nothing#Nothing": Nothing_a289adc5de368d16bc73b578eb17de0c,
  "@/admin/FlagCell#FlagCell": FlagCell_a5427e6059e9c2d65940a1da4a97ee9e,
  "@/admin/SampleCountWarning#SampleCountWarning": SampleCountWarning_e1a3ea46182d2bec148299024ed31ffc,
  "@/admin/merge/MergeTerm#MergeTerm": MergeTerm_20f06083c3f5be57b91d15dfa917fe2e,
  "@/admin/account/OwnCredentials#OwnCredentials": OwnCredentials_45c3a5adb12bcaaf8c240075491e9de2,
  "@/admin/api-keys/MakeKey#MakeKey": MakeKey_c4df4d33996b28600f481d1b7b6a26ed,
  "@/admin/Icon#Icon": Icon_9c7f21efe338c769559b882b536c0ff7,
  "@/admin/Logo#Logo": Logo_e7bd77da3186b43b37d9ef658548455c,
  "@/admin/search/SearchNavLink#SearchNavLink": SearchNavLink_963033dc1d4ec02e389e47064f63027e,
  "@/admin/DashboardNote#DashboardNote": DashboardNote_ff53bcce40f140025c1f03342f976201,
  "@/admin/search/SearchView#SearchView": SearchView_592d6e15803daea8989ab04f022d7e9f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
