<#macro content>
<p class="jucai-secrecy">${msg("jucaiSecrecy")}</p>
</#macro>
