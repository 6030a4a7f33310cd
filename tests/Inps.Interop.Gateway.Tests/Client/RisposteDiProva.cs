namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>Answers as the contract writes them.</summary>
internal static class RisposteDiProva
{
    public const string Transazione = "0198f3a2-5b1c-7d4e-8f60-112233445566";

    public const string Accettata = $"""
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
        <PresentaDomandaResponse xmlns="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1"><PresentaDomandaResult>
        <c:IdRichiesta>{Transazione}</c:IdRichiesta><c:IdMessaggio>prova-0001</c:IdMessaggio><c:Esito>OK</c:Esito><c:Duplicato>NO</c:Duplicato>
        <c:DataOraRisposta>2026-11-24T09:30:00+01:00</c:DataOraRisposta>
        <NumeroDomanda>371</NumeroDomanda><IdDomanda>DOM00000000000000371</IdDomanda><StatoDomanda>PROTOCOLLATA</StatoDomanda>
        <DataOraPresentazione>2026-11-24T09:30:00+01:00</DataOraPresentazione><NumeroProtocollo>INPS-AUF-2026-000000000371</NumeroProtocollo>
        <DataProtocollo>2026-11-24T09:30:00+01:00</DataProtocollo><ProtocollazioneDifferita>NO</ProtocollazioneDifferita>
        </PresentaDomandaResult></PresentaDomandaResponse></s:Body></s:Envelope>
        """;

    public const string Rifiutata = $"""
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
        <PresentaDomandaResponse xmlns="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1"><PresentaDomandaResult>
        <c:IdRichiesta>{Transazione}</c:IdRichiesta><c:Esito>RICHIESTA_INVALIDA</c:Esito><c:DescrizioneErrore>La domanda viola una regola.</c:DescrizioneErrore>
        <c:Segnalazioni><c:Segnalazione><c:Codice>AT-R002</c:Codice><c:Severita>B</c:Severita><c:Descrizione>Il minore ha già compiuto 18 anni.</c:Descrizione>
        <c:Rimedio>Togliere il minore.</c:Rimedio><c:Campo>DomandaAssegnoTemporaneo/Minori/Minore[1]</c:Campo><c:Riga>12</c:Riga><c:Colonna>4</c:Colonna>
        </c:Segnalazione></c:Segnalazioni><c:Duplicato>NO</c:Duplicato><c:DataOraRisposta>2026-11-24T09:30:00+01:00</c:DataOraRisposta>
        </PresentaDomandaResult></PresentaDomandaResponse></s:Body></s:Envelope>
        """;

    /// <summary>A SOAP 1.2 fault in the gateway's shape.</summary>
    /// <param name="code"><c>Sender</c> or <c>Receiver</c>.</param>
    public static string Guasto(string code, string subcode, string reason) => $"""
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault>
        <s:Code><s:Value>s:{code}</s:Value><s:Subcode><s:Value xmlns:f="http://inps.it/Interoperabilita/Errori/v1">f:{subcode}</s:Value></s:Subcode></s:Code>
        <s:Reason><s:Text xml:lang="en">In English.</s:Text><s:Text xml:lang="it">{reason}</s:Text></s:Reason>
        <s:Detail><problem xmlns="urn:ietf:rfc:7807"><title>x</title><status>500</status><detail>{reason}</detail></problem>
        <Errori xmlns="http://inps.it/Interoperabilita/Errori/v1"><IdTransazione>{Transazione}</IdTransazione><Fase>schema</Fase>
        <customFaultCode>{subcode}</customFaultCode><TotaleErrori>1</TotaleErrori><Errore><Codice>{subcode}</Codice><Messaggio>Messaggio.</Messaggio>
        <Riga>7</Riga><Colonna>9</Colonna><XPath>/Envelope/Body</XPath><Valore>X</Valore><Rimedio>Rimedio.</Rimedio></Errore></Errori></s:Detail>
        </s:Fault></s:Body></s:Envelope>
        """;
}
