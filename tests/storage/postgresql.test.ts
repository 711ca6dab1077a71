import { storageContract } from './contract.ts'

storageContract('postgresql')
