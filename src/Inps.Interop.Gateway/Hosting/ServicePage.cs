using System.Net;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The short page shown to a person who opens a service's address in a browser.</summary>
internal static class ServicePage
{
    public static string Render(string servizio, string address, Ambiente ambiente, IEnumerable<string> operazioni, bool hasCallback)
    {
        var titolo = Catalogo.FindByServizio(servizio)?.Denominazione ?? "Gestione delle domande";
        var encoded = WebUtility.HtmlEncode(address);
        var page = new StringBuilder();
        page.Append(
            $$"""
            <!doctype html>
            <html lang="it">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{servizio}} v1</title>
            <style>
            body { font: 1.0625rem/1.5 "Titillium Web", system-ui, sans-serif; color: #17324d; margin: 0; }
            header { background: #06c; color: #fff; padding: 1.5rem; }
            header p, h1 { margin: 0; }
            main { max-width: 46rem; padding: 1rem 1.5rem; }
            code { background: #eef3f8; padding: .1rem .3rem; overflow-wrap: anywhere; }
            li { margin: .25rem 0; }
            a { color: #004c99; }
            </style>
            </head>
            <body>
            <header><p>Servizio di interoperabilità · ambiente di {{ambiente.ToString().ToLowerInvariant()}}</p><h1>{{WebUtility.HtmlEncode(titolo)}}</h1></header>
            <main>
            <p>Questo è l'indirizzo di un servizio SOAP riservato agli enti con adesione attiva: le richieste si inviano con il metodo POST,
            con il certificato client comunicato e l'header <code>Identity</code> (<code>UserId</code>, <code>CodiceUfficio</code>).</p>
            <p>Indirizzo: <code>{{encoded}}</code></p>
            <h2>Contratto</h2>
            <ul>
            <li><a href="{{encoded}}?wsdl">WSDL 1.1</a>, con un binding SOAP 1.2 e uno SOAP 1.1</li>
            {{(hasCallback ? $"<li><a href=\"{encoded}?wsdl=callback\">WSDL del servizio che il fruitore realizza per ricevere i risultati</a></li>" : "")}}
            <li><a href="{{encoded}}?xsd={{servizio}}.xsd">schema dei messaggi</a> e <a href="{{encoded}}?xsd=comune.xsd">tipi comuni</a></li>
            <li><a href="{{encoded}}?xsd=catalogo.xml">catalogo delle regole e dei guasti</a></li>
            </ul>
            <h2>Operazioni</h2>
            <ul>

            """);
        foreach (var operazione in operazioni.Order(StringComparer.Ordinal))
        {
            page.Append("<li><code>").Append(operazione).Append("</code></li>\n");
        }

        return page.Append("</ul>\n</main>\n</body>\n</html>\n").ToString();
    }
}
