import './ui/ground'
import './styles/tokens.css'
import './styles/element.css'
import './styles/ground.css'
import { createApp } from 'vue'
import { forgetView, keepView, views } from './api/views'
import App from './App.vue'
import { router } from './router'
import { VIEWS } from './ui/list/views'

createApp(App).use(router).provide(VIEWS, { read: views, keep: keepView, drop: forgetView }).mount('#app')
