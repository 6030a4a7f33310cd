using System.Globalization;
using System.Net;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The short page shown to a person who opens a service's address in a browser.</summary>
internal static class ServicePage
{
    // The parts of an accordo di servizio, and what people call them.
    private static readonly (string File, string Nome)[] Accordo =
    [
        ("definitorio.xsd", "definitorio"),
        ("concettuale.wsdl", "concettuale"),
        ("logicoErogatore.wsdl", "logico dell'erogatore"),
        ("implementativoErogatore.wsdl", "implementativo dell'erogatore"),
        ("specificaSemiformale.xml", "specifica semiformale"),
    ];

    public static string Render(string servizio, string address, Ambiente ambiente, IEnumerable<string> operazioni, bool hasCallback)
    {
        var titolo = Catalogo.FindByServizio(servizio)?.Denominazione ?? "Gestione delle domande";
        var encoded = WebUtility.HtmlEncode(address);
        var page = Begin($"{servizio} v1", titolo, ambiente);
        page.Append(
            $$"""
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

        return End(page.Append("</ul>\n"));
    }

    /// <summary>The page of the Porta di Dominio: the accordi di servizio.</summary>
    public static string RenderPorta(string address, Ambiente ambiente, string parte, IEnumerable<string> servizi)
    {
        var encoded = WebUtility.HtmlEncode(address);
        var page = Begin("Porta di Dominio", "Porta di Dominio (SPCoop)", ambiente).Append(
            $$"""
            <p>Questo è l'indirizzo unico dei servizi per gli enti che chiamano dalla loro Porta di Dominio: SOAP 1.1 con la busta e-Gov 1.1 e il certificato
            client comunicato con l'adesione. Destinatario: <code>SPC</code> <code>{{parte}}</code>. Servizio e azione stanno nella busta.</p>
            <p>Indirizzo: <code>{{encoded}}</code></p>
            <h2>Accordi di servizio</h2>
            <ul>
            <li><a href="{{encoded}}?accordo=comune/Busta.xsd">schema della busta</a>, <a href="{{encoded}}?accordo=comune/SpecificaSemiformale.xsd">schema della specifica semiformale</a></li>

            """);
        foreach (var servizio in servizi.Order(StringComparer.Ordinal))
        {
            page.Append("<li>").Append(servizio).Append(':');
            foreach (var (file, nome) in Accordo)
            {
                page.Append(CultureInfo.InvariantCulture, $" <a href=\"{encoded}?accordo={servizio}/{file}\">{nome}</a>");
            }

            page.Append("</li>\n");
        }

        return End(page.Append("</ul>\n"));
    }

    private static StringBuilder Begin(string title, string heading, Ambiente ambiente) => new StringBuilder().Append(
        $$"""
        <!doctype html>
        <html lang="it">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
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
        <header><p>Servizio di interoperabilità · ambiente di {{ambiente.ToString().ToLowerInvariant()}}</p><h1>{{WebUtility.HtmlEncode(heading)}}</h1></header>
        <main>

        """);

    private static string End(StringBuilder page) => page.Append("</main>\n</body>\n</html>\n").ToString();
}
