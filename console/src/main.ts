import './ui/ground'
import './styles/tokens.css'
import './styles/element.css'
import './styles/ground.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'

createApp(App).use(router).mount('#app')
