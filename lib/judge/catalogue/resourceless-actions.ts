/**
 * Actions that take no resource, by service, without those that describe, list or get, as AWS's service authorization
 * reference has them. Written by npm run docs.
 */
export const RESOURCELESS: Readonly<Record<string, string>> = {
  a2c:
    'startcontainerizationjob startdeploymentjob',
  a4b:
    'approveskill associateskillwithusers completeregistration createaddressbook createbusinessreportschedule createconferenceprovider createcontact creategatewaygroup createnetworkprofile createprofile createskillgroup putconferencepreference putdevicesetupevents putinvitationconfiguration registeravsdevice registerdevice rejectskill resolveroom searchaddressbooks searchcontacts searchdevices searchnetworkprofiles searchprofiles searchrooms searchskillgroups searchusers sendannouncement startdevicesync',
  'access-analyzer':
    'cancelpolicygeneration checkaccessnotgranted checknonewaccess checknopublicaccess startpolicygeneration validatepolicy',
  'account-access':
    'createapplication',
  acm:
    'createacmeendpoint putaccountconfiguration requestcertificate searchcertificates',
  'acm-pca':
    'createcertificateauthority',
  'aco-automation':
    'associateaccounts createautomationrule disassociateaccounts rollbackautomationevent startautomationevent updateenrollmentconfiguration',
  activate:
    'createform putmemberinfo',
  'agent-registry':
    'createregistry',
  'agentaccess-mcp':
    'callforwardedtool checkconnectionstatus doubleclick holdkey invokemcp keypress leftclick leftclickdrag leftmousedown leftmouseup middleclick movepointer rightclick scroll tripleclick typetext',
  aidevops:
    'allowvendedlogdeliveryforresource searchserviceaccessibleresource',
  aiops:
    'createinvestigationgroup',
  'airflow-serverless':
    'createworkflow',
  amplify:
    'createapp',
  amplifyuibuilder:
    'createcomponent createform createtheme exchangecodefortoken exportcomponents exportforms exportthemes putmetadataflag refreshtoken resetmetadataflag startcodegenjob',
  aoss:
    'batchgetcollection batchgetcollectiongroup batchgeteffectivelifecyclepolicy batchgetlifecyclepolicy batchgetvpcendpoint createaccesspolicy createcollection createcollectiongroup createindex createlifecyclepolicy createsecurityconfig createsecuritypolicy createvpcendpoint deleteaccesspolicy deleteindex deletelifecyclepolicy deletesecurityconfig deletesecuritypolicy deletevpcendpoint tagresource untagresource updateaccesspolicy updateaccountsettings updateindex updatelifecyclepolicy updatesecurityconfig updatesecuritypolicy updatevpcendpoint',
  appconfig:
    'createapplication createdeploymentstrategy createextension createextensionassociation updateaccountsettings',
  appfabric:
    'createappbundle',
  appflow:
    'createconnectorprofile createflow registerconnector',
  'application-signals':
    'createinstrumentationconfiguration createservicelevelobjective deletegroupingconfiguration link putgroupingconfiguration startdiscovery',
  'application-transformation':
    'putlogdata putmetricdata startcontainerization startdeployment startgroupingassessment startportingcompatibilityassessment startportingrecommendationassessment startruntimeassessment',
  applicationinsights:
    'addworkload createapplication createcomponent createlogpattern deleteapplication deletecomponent deletelogpattern link removeworkload tagresource untagresource updateapplication updatecomponent updatecomponentconfiguration updatelogpattern updateproblem updateworkload',
  appstream:
    'createappblock createdirectoryconfig createexportimagetask createimportedimage createusagereportsubscription createuser deletedirectoryconfig deleteusagereportsubscription deleteuser disableuser enableuser expiresession updatedirectoryconfig',
  appstudio:
    'startenablementjob startrollbackenablementjob startteamdeployment',
  appsync:
    'createapi createapicache createapikey createdatasource createfunction creategraphqlapi createresolver createtype deleteapicache deleteapikey deletedatasource deletefunction deleteresolver deleteresourcepolicy deletetype evaluatecode evaluatemappingtemplate flushapicache putgraphqlapienvironmentvariables putresourcepolicy setwebacl startdatasourceintrospection startschemacreation updateapicache updateapikey updatedatasource updatefunction updateresolver updatetype',
  apptest:
    'createtestcase createtestconfiguration createtestsuite starttestrun',
  aps:
    'createworkspace',
  'arc-region-switch':
    'deleteresourcepolicy putresourcepolicy',
  'arc-zonal-shift':
    'updateautoshiftobservernotificationstatus',
  arsenal:
    'registeronpremisesagent',
  artifact:
    'putaccountsettings',
  athena:
    'runquery',
  auditmanager:
    'createassessment createcontrol deleteassessmentframeworkshare deregisteraccount deregisterorganizationadminaccount registeraccount registerorganizationadminaccount updatesettings validateassessmentreportintegrity',
  autoscaling:
    'putaccountsetting',
  'autoscaling-plans':
    'createscalingplan deletescalingplan updatescalingplan',
  'aws-external-anthropic':
    'assumeconsole callwithbearertoken createworkspace disablekey registerkey updatekey',
  'aws-marketplace':
    'acceptagreementapprovalrequest acceptagreementcancellationrequest acceptagreementpaymentrequest acceptagreementrequest associateproductswithprivatemarketplace batchcreatebillingadjustmentrequest batchmeterusage cancelagreement cancelagreementcancellationrequest cancelagreementpaymentrequest cancelagreementrequest createagreementrequest createprivatemarketplacerequests disassociateproductsfromprivatemarketplace meterusage putprocurementsystemconfiguration registerusage rejectagreementapprovalrequest rejectagreementcancellationrequest rejectagreementpaymentrequest resolvecustomer searchagreements sendagreementcancellationrequest sendagreementpaymentrequest startbuild subscribe unsubscribe updateagreementapprovalrequest updatepurchaseorders viewsubscriptions',
  'aws-marketplace-management':
    'putadditionalsellernotificationrecipients putbankaccountverificationdetails putsecondaryuserverificationdetails putsellerverificationdetails uploadfiles viewmarketing viewreports viewsettings viewsupport',
  'aws-portal':
    'modifyaccount modifybilling modifypaymentmethods updateconsoleactionsetenforced viewaccount viewbilling viewpaymentmethods viewusage',
  awsconnector:
    'registerconnector validateconnectorid',
  b2bi:
    'createprofile createtransformer',
  backup:
    'exportbackupplantemplate putrestorevalidationresult stopbackupjob updateglobalsettings updateregionsettings',
  'backup-gateway':
    'creategateway importhypervisorconfiguration',
  'backup-search':
    'startsearchjob',
  'backup-storage':
    'commitbackupjob deleteobjects mountcapsule notifyobjectcomplete putchunk putobject startobject updateobjectcomplete',
  'bcm-dashboards':
    'createdashboard createscheduledreport deletedashboard deletescheduledreport executescheduledreport tagresource untagresource updatedashboard updatescheduledreport',
  'bcm-pricing-calculator':
    'createbillscenario createworkloadestimate updatepreferences',
  bedrock:
    'agenticretrievestream associatethirdpartyknowledgebase callwithbearertoken checkingesteddocumentacl createagent createautomatedreasoningpolicy createblueprint createcustommodel createdataautomationlibrary createdatasourcetoken createflow createfoundationmodelagreement createknowledgebase createmarketplacemodelendpoint createmodelimportjob createprompt createsession deleteenforcedguardrailconfiguration deletefoundationmodelagreement deletemarketplacemodelagreement deletemodelinvocationloggingconfiguration generatequery invokebuilder invokeguardrailchecks invokeinlineagent optimizeprompt putaccountdataretention putenforcedguardrailconfiguration putfoundationmodelentitlement putmodelinvocationloggingconfiguration putusecaseformodelaccess rerank retrieveandgenerate validateflowdefinition',
  'bedrock-agentcore':
    'connectbrowserautomationstream connectbrowserliveviewstream createabtest createagentruntime createbrowser createbrowserprofile createcapacityprovider createcodeinterpreter createconfigurationbundle createdataset createevaluator creategateway createharness creatememory createonlineevaluationconfig createpaymentmanager createpolicyengine createregistry gatewaylistresourcesforwebacl manageadminpolicy startbatchevaluation startrecommendation',
  'bedrock-mantle':
    'callwithbearertoken putaccountdataretention',
  'bedrock-websearch':
    'externalwebaccess',
  billing:
    'putcontractinformation redeemcredits updatebillingpreferences updateiamaccesspreference usesourceview',
  billingconductor:
    'createpricingrule updatebillingtransferpreference',
  braket:
    'acceptuseragreement searchdevices searchjobs searchquantumtasks searchspendinglimits',
  bugbust:
    'createevent',
  cases:
    'createdomain',
  ce:
    'createanomalymonitor createanomalysubscription createcostcategorydefinition createnotificationsubscription createreport deletenotificationsubscription deletereport provideanomalyfeedback startcommitmentpurchaseanalysis startcostallocationtagbackfill startsavingsplanspurchaserecommendationgeneration updateconsoleactionsetenforced updatecostallocationtagsstatus updatenotificationsubscription updatepreferences updatereport',
  chatbot:
    'createchimewebhookconfiguration createcustomaction createmicrosoftteamschannelconfiguration createslackchannelconfiguration deletemicrosoftteamsconfiguredteam deletemicrosoftteamsuseridentity deleteslackuseridentity deleteslackworkspaceauthorization redeemmicrosoftteamsoauthcode redeemslackoauthcode updateaccountpreferences',
  chime:
    'acceptdelegate activateusers adddomain addorupdategroups associatephonenumberswithvoiceconnectorgroup associatephonenumberwithuser associatesignindelegategroupswithaccount associatevoiceconnectorconnect authorizedirectory batchcreateroommembership batchdeletephonenumber batchsuspenduser batchunsuspenduser batchupdatephonenumber batchupdateuser connectdirectory createaccount createapikey createappinstance createappinstancebot createappinstanceuser createbot createcdrbucket createconnectanalyticsconnector createconnectcalltransferconnector createmediacapturepipeline createmediaconcatenationpipeline createmediainsightspipelineconfiguration createmedialiveconnectorpipeline createmediapipelinekinesisvideostreampool createmeeting createmeetingwithattendees createphonenumberorder createroom createroommembership createsipmediaapplication createuser createvoiceconnector createvoiceprofile createvoiceprofiledomain deleteaccount deleteaccountopenidconfig deleteapikey deletecdrbucket deletedelegate deletedomain deleteeventsconfiguration deletegroups deletephonenumber deleteroom deleteroommembership deletesiprule deletevoiceconnectorgroup disassociatephonenumberfromuser disassociatephonenumbersfromvoiceconnectorgroup disassociatesignindelegategroupsfromaccount disassociatevoiceconnectorconnect disconnectdirectory invitedelegate inviteusers inviteusersfromprovider logoutuser puteventsconfiguration putretentionsettings redactconversationmessage redactroommessage regeneratesecuritytoken renameaccount renewdelegate resetaccountresource resetpersonalpin restorephonenumber retrievedataexports searchavailablephonenumbers startdataexport startmeetingtranscription stopmeetingtranscription submitsupportrequest suspendusers unauthorizedirectory updateaccount updateaccountopenidconfig updateaccountresource updateaccountsettings updatebot updatecdrsettings updateglobalsettings updatephonenumber updatephonenumbersettings updateroom updateroommembership updatesupportedlicenses updateuser updateuserlicenses updateusersettings validateaccountresource validatee911address',
  'cleanrooms-ml':
    'createconfiguredmodelalgorithm createtrainingdataset deletemlconfiguration putmlconfiguration',
  cloud9:
    'createenvironmentec2 createenvironmentssh updateusersettings',
  clouddirectory:
    'createschema putschemafromjson',
  cloudformation:
    'activateorganizationsaccess activatetype batchdescribetypeconfigurations cancelresourcerequest creategeneratedtemplate createresource createstackset createuploadbucket deactivateorganizationsaccess deactivatetype deletegeneratedtemplate deleteresource deregistertype estimatetemplatecost publishtype registerpublisher registertype settypeconfiguration settypedefaultversion startresourcescan testtype updategeneratedtemplate updateresource validatetemplate',
  cloudfront:
    'createanycastiplist createcachepolicy createcloudfrontoriginaccessidentity createconnectionfunction createconnectiongroup createcontinuousdeploymentpolicy createdistribution createdistributiontenant createfieldlevelencryptionconfig createfieldlevelencryptionprofile createfunction createkeygroup createkeyvaluestore createmonitoringsubscription createoriginaccesscontrol createoriginrequestpolicy createpublickey createrealtimelogconfig createresponseheaderspolicy createsavingsplan createstreamingdistribution createstreamingdistributionwithtags createtruststore createvpcorigin deletekeygroup deletemonitoringsubscription deletepublickey updatefieldlevelencryptionconfig updatekeygroup updatepublickey updatesavingsplan',
  cloudhsm:
    'deletehsm',
  cloudshell:
    'createenvironment',
  cloudtrail:
    'deregisterorganizationdelegatedadmin lookupevents registerorganizationdelegatedadmin searchsamplequeries startimport stopimport',
  cloudwatch:
    'assumeaccessprofile batchgetservicelevelindicatorreport callwithbearertoken createaccessgrant createaccessprofile createalert createdomain createdomainaccessgrantfororganization createdomainfororganization createingestionendpoint createintegration createomnidashboard createomnithread createonetimedeeplinkcode createservicelevelobjective createspace createview deleteanomalydetector deleteomnithread enabletopologydiscovery generatequery generatequeryresultssummary invokeintegration link putanomalydetector putintelligenceconfiguration putmanagedinsightrules querytraces searchprincipals startomnithreadsession startotelenrichment starttelemetryquery starttelemetryquerysession stopotelenrichment stoptelemetryquery stoptelemetryquerysession submitfeedback updateomnithread updatepreferences',
  codeartifact:
    'createdomain createpackagegroup createrepository',
  codebuild:
    'deleteoauthtoken deletesourcecredentials importsourcecredentials persistoauthtoken',
  codecatalyst:
    'acceptconnection createidentitycenterapplication createspace rejectconnection',
  codecommit:
    'createapprovalruletemplate deleteapprovalruletemplate updateapprovalruletemplatecontent updateapprovalruletemplatedescription updateapprovalruletemplatename',
  codeconnections:
    'createconnection createhost deletesyncconfiguration registerappcode startappregistrationhandshake startoauthhandshake updatesyncblocker updatesyncconfiguration',
  codedeploy:
    'batchgetdeploymenttargets continuedeployment createcloudformationdeployment deletegithubaccounttoken deleteresourcesbyexternalid putlifecycleeventhookexecutionstatus skipwaittimeforinstancetermination stopdeployment',
  'codedeploy-commands-secure':
    'pollhostcommand puthostcommandacknowledgement puthostcommandcomplete',
  'codeguru-profiler':
    'createprofilinggroup',
  'codeguru-reviewer':
    'associaterepository createconnectiontoken',
  'codeguru-security':
    'deletescansbycategory updateaccountconfiguration',
  codepipeline:
    'acknowledgejob acknowledgethirdpartyjob pollforthirdpartyjobs putjobfailureresult putjobsuccessresult putthirdpartyjobfailureresult putthirdpartyjobsuccessresult',
  codestar:
    'createproject verifyservicerole',
  'codestar-connections':
    'createconnection createhost deletesyncconfiguration registerappcode startappregistrationhandshake startoauthhandshake updatesyncblocker updatesyncconfiguration',
  'codestar-notifications':
    'deletetarget',
  codewhisperer:
    'generaterecommendations',
  'cognito-identity':
    'createidentitypool deleteidentities setidentitypoolroles setprincipaltagattributemap unlinkidentity',
  'cognito-idp':
    'associatesoftwaretoken changepassword confirmdevice confirmforgotpassword confirmsignup createuserpool deleteuser deleteuserattributes forgetdevice forgotpassword globalsignout initiateauth resendconfirmationcode respondtoauthchallenge revoketoken setusermfapreference setusersettings signup updatedevicestatus updateprovisionedlimit updateuserattributes verifysoftwaretoken verifyuserattribute',
  'cognito-sync':
    'queryrecords',
  comprehend:
    'batchdetectdominantlanguage batchdetectentities batchdetectkeyphrases batchdetectsentiment batchdetectsyntax batchdetecttargetedsentiment containspiientities detectdominantlanguage detectkeyphrases detectpiientities detectsentiment detectsyntax detecttargetedsentiment detecttoxiccontent',
  comprehendmedical:
    'detectentitiesv2 detectphi infericd10cm inferrxnorm infersnomedct startentitiesdetectionv2job starticd10cminferencejob startphidetectionjob startrxnorminferencejob startsnomedctinferencejob stopentitiesdetectionv2job stopicd10cminferencejob stopphidetectionjob stoprxnorminferencejob stopsnomedctinferencejob',
  'compute-optimizer':
    'deleterecommendationpreferences exportautoscalinggrouprecommendations exportebsvolumerecommendations exportec2instancerecommendations exportecsservicerecommendations exportidlerecommendations exportlambdafunctionrecommendations exportlicenserecommendations exportrdsdatabaserecommendations putrecommendationpreferences updateenrollmentstatus',
  config:
    'batchgetresourceconfig deletedeliverychannel deletependingaggregationrequest deleteremediationexceptions deleteresourceconfig deleteretentionconfiguration deliverconfigsnapshot putdeliverychannel putevaluations putremediationexceptions putresourceconfig putretentionconfiguration putservicelinkedconfigurationrecorder selectresourceconfig startremediationexecution startresourceevaluation',
  connect:
    'createinstance sendchatintegrationevent sendintegrationevent startoutboundvoicecontact',
  'connect-campaigns':
    'deleteconnectinstanceconfig deleteconnectinstanceintegration deleteinstanceonboardingjob putconnectinstanceintegration putinstancecommunicationlimits startinstanceonboardingjob',
  controltower:
    'createlandingzone createmanagedaccount deregistermanagedaccount deregisterorganizationalunit disableguardrail enablebaseline enableguardrail manageorganizationalunit performprelaunchchecks setuplandingzone updateaccountfactoryconfig',
  'cost-optimization-hub':
    'updateenrollmentstatus updatepreferences',
  cur:
    'putclassicreportpreferences validatereportdestination',
  'customer-verification':
    'createcustomerverificationdetails createuploadurls putinheritanceconfig updatecustomerverificationdetails',
  databrew:
    'createdataset createprofilejob createproject createrecipe createrecipejob createruleset createschedule',
  datapipeline:
    'createpipeline pollfortask putaccountlimits reporttaskrunnerheartbeat',
  datasync:
    'createagent createlocationazureblob createlocationefs createlocationfsxlustre createlocationfsxontap createlocationfsxopenzfs createlocationfsxwindows createlocationhdfs createlocationnfs createlocationobjectstorage createlocations3 createlocationsmb',
  datazone:
    'acceptpredictions acceptsubscriptionrequest addentityowner addpolicygrant associateenvironmentrole associategovernedterms batchgetattributesmetadata batchgetcell batchgetcellrun batchputattributesmetadata batchupdatenotifications cancelmessage cancelmetadatagenerationrun cancelsubscription createaccountpool createasset createassetfilter createassetrevision createassettype createcell createcellrun createconnection createdataapp createdataproduct createdataproductrevision createdatasource createdesignation createdomain createdomainunit createenvironment createenvironmentaction createenvironmentblueprint createenvironmentprofile createformtype createglossary createglossaryterm creategroupprofile createlistingchangeset createnotebook createproject createprojectmembership createprojectprofile createrule createsubscriptiongrant createsubscriptionrequest createsubscriptiontarget createuserprofile deleteaccountpool deleteasset deleteassetfilter deleteassettype deletecell deletecellrun deleteconnection deleteconversation deletedataapp deletedataexportconfiguration deletedataproduct deletedatasource deletedesignation deletedomainsharingpolicy deletedomainunit deleteenvironment deleteenvironmentaction deleteenvironmentblueprint deleteenvironmentblueprintconfiguration deleteenvironmentprofile deleteformtype deleteglossary deleteglossaryterm deletelineageevent deletelisting deletenotebook deleteproject deleteprojectmembership deleteprojectprofile deleterule deletesubscriptiongrant deletesubscriptionrequest deletesubscriptiontarget deletetimeseriesdatapoints deregisteragentartifact disassociateenvironmentrole disassociategovernedterms generatecode invokeagent postlineageevent posttimeseriesdatapoints provisiondomain putcellrunresult putdataexportconfiguration putdomainsharingpolicy putenvironmentblueprintconfiguration querygraph refreshtoken registeragentartifact rejectpredictions rejectsubscriptionrequest removeentityowner removepolicygrant revokesubscription search searchgroupprofiles searchlistings searchrules searchtypes searchuserprofiles sendmessage ssologin ssologout startcompute startconversation startdatasourcerun startmetadatagenerationrun startnotebookcompute startnotebookexport startnotebookimport startnotebookrun startnotebooksync stopagent stopcompute stopmetadatagenerationrun stopnotebookcompute stopnotebookrun updateaccountpool updateassetfilter updatecell updatecellrun updateconnection updateconversation updatedataapp updatedatasource updatedatasourcerunactivities updatedesignation updatedomainunit updateenvironment updateenvironmentaction updateenvironmentblueprint updateenvironmentconfiguration updateenvironmentdeploymentstatus updateenvironmentprofile updateglossary updateglossaryterm updategroupprofile updatenotebook updateproject updateprojectprofile updaterule updatesubscriptiongrantstatus updatesubscriptionrequest updatesubscriptiontarget updateuserprofile validatepassrole validatepolicy',
  dax:
    'createparametergroup createsubnetgroup deleteparametergroup deletesubnetgroup updateparametergroup updatesubnetgroup',
  dbqms:
    'createfavoritequery createqueryhistory createtab deletefavoritequeries deletequeryhistory deletetab updatefavoritequery updatequeryhistory updatetab',
  deadline:
    'searchworkers',
  detective:
    'batchgetmembershipdatasources creategraph disableorganizationadminaccount enableorganizationadminaccount',
  devicefarm:
    'createinstanceprofile createproject createtestgridproject createvpceconfiguration purchaseoffering renewoffering',
  'devops-guru':
    'deleteinsight putfeedback searchinsights searchorganizationinsights startcostestimation updateeventsourcesconfig updateresourcecollection updateserviceintegration',
  directconnect:
    'confirmcustomeragreement createdirectconnectgateway createresiliencygroup deletedirectconnectgatewayassociationproposal updatedirectconnectgatewayassociation',
  discovery:
    'associateconfigurationitemstoapplication batchdeleteagents batchdeleteimportdata createapplication createtags deleteapplications deletetags disassociateconfigurationitemsfromapplication exportconfigurations startbatchdeleteconfigurationtask startcontinuousexport startdatacollectionbyagentids startexporttask startimporttask stopcontinuousexport stopdatacollectionbyagentids updateapplication',
  dlm:
    'createlifecyclepolicy',
  dms:
    'batchstartrecommendations createdataprovider createfleetadvisorcollector createinstanceprofile createoutboundintegration deletefleetadvisorcollector deletefleetadvisordatabases modifyfleetadvisorcollector modifyfleetadvisorcollectorstatuses modifyoutboundintegration runfleetadvisorlsaanalysis startrecommendations updatesubscriptionstoeventbridge uploadfilemetadatalist',
  'docdb-elastic':
    'createcluster',
  drs:
    'batchdeletesnapshotrequestfordrs createextendedsourceserver createlaunchconfigurationtemplate createrecoveryplan createreplicationconfigurationtemplate createsourcenetwork createsourceserverfordrs initializeservice sendchannelcommandresultfordrs sendclientlogsfordrs sendclientmetricsfordrs',
  ds:
    'checkalias connectdirectory createdirectory createhybridad createidentitypooldirectory createmicrosoftad deleteadassessment startadassessment',
  dsql:
    'injecterror',
  dynamodb:
    'injecterror purchasereservedcapacityofferings updateabacstatus',
  ec2:
    'advertisebyoipcidr associateipambyoasn associatetrunkinterface bundleinstance cancelbundletask cancelconversiontask cancelreservedinstanceslisting confirmproductinstance createdefaultsubnet createdefaultvpc createreservedinstanceslisting createspotdatafeedsubscription deletespotdatafeedsubscription deletesubnetcidrreservation deprovisionbyoipcidr deregisterinstanceeventnotificationattributes disableallowedimagessettings disableawsnetworkperformancemetricsubscription disablecapacitymanager disableebsencryptionbydefault disableimageblockpublicaccess disableipamorganizationadminaccount disableserialconsoleaccess disablesnapshotblockpublicaccess disassociateipambyoasn disassociatetrunkinterface enableallowedimagessettings enableawsnetworkperformancemetricsubscription enablecapacitymanager enableebsencryptionbydefault enableimageblockpublicaccess enableipamorganizationadminaccount enablereachabilityanalyzerorganizationsharing enableserialconsoleaccess enablesnapshotblockpublicaccess exporttransitgatewayroutes injectapierror modifyaccountvpcencryptioncontrol modifyavailabilityzonegroup modifydefaultcreditspecification modifyebsdefaultkmskeyid modifyidentityidformat modifyidformat modifyinstancemetadatadefaults modifymanagedresourcevisibility modifyvpcblockpublicaccessoptions moveaddresstovpc provisionbyoipcidr purchasereservedinstancesoffering purchasescheduledinstances registerinstanceeventnotificationattributes replaceimagecriteriainallowedimagessettings resetebsdefaultkmskeyid restoreaddresstoclassic runscheduledinstances startdeclarativepoliciesreport updatecapacitymanagermonitoredtagkeys updatecapacitymanagerorganizationsaccess withdrawbyoipcidr',
  ec2messages:
    'acknowledgemessage deletemessage failmessage sendreply',
  ecr:
    'createpullthroughcacherule createrepositorycreationtemplate deletepullthroughcacherule deleteregistrypolicy deleterepositorycreationtemplate deletesigningconfiguration deregisterpulltimeupdateexclusion putaccountsetting putregistrypolicy putregistryscanningconfiguration putreplicationconfiguration putsigningconfiguration registerpulltimeupdateexclusion updatepullthroughcacherule updaterepositorycreationtemplate validatepullthroughcacherule',
  ecs:
    'deleteaccountsetting deregistertaskdefinition discoverpollendpoint putaccountsetting putaccountsettingdefault',
  'ecs-mcp':
    'invokereadonlytools usemcp',
  eks:
    'createcluster createeksanywheresubscription registercluster',
  'eks-mcp':
    'callprivilegedtool callreadonlytool invokemcp',
  elasticbeanstalk:
    'checkdnsavailability createstoragelocation',
  elasticfilesystem:
    'createfilesystem putaccountpreferences',
  elasticloadbalancing:
    'allowvendedlogdeliveryforresource setwebacl',
  elasticmapreduce:
    'createrepository createsecurityconfiguration createstudio deleterepository deletesecurityconfiguration linkrepository putblockpublicaccessconfiguration runjobflow unlinkrepository updaterepository vieweventsfromallclustersinconsole',
  elastictranscoder:
    'createpipeline createpreset testrole',
  'elemental-activations':
    'completeaccountregistration completefileupload confirmaccount downloadkickstart downloadsoftware generatelicense generatelicenses startfileupload',
  'elemental-appliances-software':
    'completeupload createorderv1 startupload submitorderv1',
  'elemental-inference':
    'createdictionary createfeed',
  'elemental-support-cases':
    'checkcasepermission createcase',
  'elemental-support-content':
    'query',
  'emr-containers':
    'createcertificate createjobtemplate createsecurityconfiguration createvirtualcluster',
  'emr-serverless':
    'createapplication',
  entityresolution:
    'addpolicystatement createidmappingworkflow createidnamespace creatematchingworkflow createschemamapping deletepolicystatement putpolicy useidnamespace useworkflow',
  es:
    'acceptinboundconnection acceptinboundcrossclustersearchconnection authorizevpcendpointaccess createapplication createelasticsearchservicerole createpackage createservicerole createvpcendpoint deleteelasticsearchservicerole deleteinboundconnection deleteinboundcrossclustersearchconnection deleteoutboundconnection deleteoutboundcrossclustersearchconnection deletepackage deletevpcendpoint purchasereservedelasticsearchinstanceoffering purchasereservedinstanceoffering rejectinboundconnection rejectinboundcrossclustersearchconnection revokevpcendpointaccess updatepackage updatepackagescope updatevpcendpoint',
  events:
    'putpartnerevents putpermission removepermission testeventpattern',
  eventsbilltoaws:
    'approve info',
  evidently:
    'createexperiment createfeature createlaunch createproject createsegment testsegmentpattern',
  evs:
    'createenvironment putaccountsettings',
  'finops-agent':
    'acceptagentrequest canceltask cancelturn createagentspace createautomation createconnection createconversation createdocument createintegration createonetimeloginsession createtask createturn deleteagentspace deleteartifact deleteautomation deleteconnection deletedocument deleteintegration rejectagentrequest restoredocument sendfeedback updateagentspace updateautomation updateconnection updatedocument',
  finspace:
    'createkxenvironment',
  fms:
    'associateadminaccount associatethirdpartyfirewall deletenotificationchannel disassociateadminaccount disassociatethirdpartyfirewall putadminaccount putnotificationchannel',
  forecast:
    'createautopredictor',
  frauddetector:
    'batchcreatevariable createlist createvariable putkmsencryptionkey',
  freertos:
    'createsubscription updateemailrecipients verifyemail',
  freetier:
    'putfreetieralertpreference upgradeaccountplan',
  fsx:
    'updatesharedvpcconfiguration',
  gamelift:
    'acceptmatch createalias createbuild createcontainerfleet createcontainergroupdefinition createfleet creategameservergroup creategamesession creategamesessionqueue createlocation creatematchmakingconfiguration creatematchmakingruleset createplayersession createplayersessions createscript createvpcpeeringauthorization createvpcpeeringconnection deletevpcpeeringauthorization deletevpcpeeringconnection searchgamesessions startmatchbackfill startmatchmaking stopgamesessionplacement stopmatchmaking terminategamesession updategamesession validatematchmakingruleset',
  gameliftstreams:
    'createapplication createstreamgroup',
  glacier:
    'purchaseprovisionedcapacity setdataretrievalpolicy',
  globalaccelerator:
    'advertisebyoipcidr createaccelerator createcrossaccountattachment createcustomroutingaccelerator deprovisionbyoipcidr provisionbyoipcidr withdrawbyoipcidr',
  glue:
    'accessdataqualityruntimeconfiguration batchgetcustomentitytypes batchgetstagefiles checkschemaversionvalidity createclassifier createcrawler createcustomentitytype createdataqualityruleset createdevendpoint createglueidentitycenterconfiguration createinboundintegration createmltransform createscript createsecurityconfiguration deleteclassifier deletecustomentitytype deleteglueidentitycenterconfiguration deletesecurityconfiguration deregisterdatapreview gluenotebookauthorize gluenotebookrefreshcredentials managedconnector requestlogparsing resetjobbookmark rundatapreviewstatement sendfeedback sendrecipeaction startcompletion startcrawlerschedule startnotebook stopcrawlerschedule terminatenotebook updateclassifier updatecrawlerschedule updateglueidentitycenterconfiguration usegluestudio',
  grafana:
    'createworkspace',
  greengrass:
    'associateserviceroletoaccount createconnectordefinition createcoredefinition createdevicedefinition createfunctiondefinition creategroup createloggerdefinition createresourcedefinition createsoftwareupdatejob createsubscriptiondefinition disassociateservicerolefromaccount startbulkdeployment',
  groundstation:
    'createconfig createdataflowendpointgroup createdataflowendpointgroupv2 createephemeris createmissionprofile registeragent reservecontact',
  groundtruthlabeling:
    'associatepatchtomanifestjob createbatch createintakeform createproject createworkflowdefinition generatelidarpreviewtaskconfigjob runfilterorsampledatasetjob rungeneratemanifestbycrawlingjob rungeneratemanifestmetricsjob updatebatch',
  guardduty:
    'acceptadministratorinvitation acceptinvitation archivefindings createcustomdetectionruleassociation createcustomdetectionruleorgconfiguration createdetector createinvestigation createipset createmalwareprotectionplan createmembers createpublishingdestination createsamplefindings createthreatentityset createthreatintelset createtrustedentityset declineinvitations deletecustomdetectionruleorgconfiguration deleteinvitations deletemembers disableorganizationadminaccount disassociatefromadministratoraccount disassociatefrommasteraccount disassociatemembers enableorganizationadminaccount invitemembers sendobjectmalwarescan sendsecuritytelemetry startmalwarescan startmonitoringmembers stopmonitoringmembers unarchivefindings updatecustomdetectionruleorgconfiguration updatefindingsfeedback updatemalwarescansettings updatememberdetectors updateorganizationconfiguration',
  health:
    'disablehealthserviceaccessfororganization enablehealthserviceaccessfororganization',
  'health-agent':
    'createdomain',
  healthlake:
    'createdatatransformationprofile createfhirdatastore validatesource',
  honeycode:
    'approveteamassociation createteam createtenant deletedomains deregistergroups registerdomainforverification registergroups rejectteamassociation restartdomainverification tagresource untagresource updateteam',
  iam:
    'createaccountalias deleteaccountalias deleteaccountpasswordpolicy deletecloudfrontpublickey disableorganizationsrootcredentialsmanagement disableorganizationsrootsessions disableoutboundwebidentityfederation enableorganizationsrootcredentialsmanagement enableorganizationsrootsessions enableoutboundwebidentityfederation generatecredentialreport putaccountproperties setsecuritytokenservicepreferences setstsregionalendpointstatus simulatecustompolicy updateaccountemailaddress updateaccountname updateaccountpasswordpolicy updatecloudfrontpublickey uploadcloudfrontpublickey',
  'identity-sync':
    'createsyncprofile',
  identitystore:
    'createidentitystore',
  'identitystore-auth':
    'batchdeletesession batchgetsession',
  importexport:
    'canceljob createjob updatejob',
  inspector:
    'addattributestofindings createassessmenttarget createassessmenttemplate createexclusionspreview createresourcegroup deleteassessmentrun deleteassessmenttarget deleteassessmenttemplate previewagents registercrossaccountaccessrole removeattributesfromfindings settagsforresource startassessmentrun stopassessmentrun subscribetoevent unsubscribefromevent updateassessmenttarget',
  'inspector-scan':
    'scansbom',
  inspector2:
    'associatemember batchassociatecodesecurityscanconfiguration batchdisassociatecodesecurityscanconfiguration batchgetaccountstatus batchgetcodesnippet batchgetfindingdetails batchgetfreetrialinfo batchgetmemberec2deepinspectionstatus batchupdatememberec2deepinspectionstatus cancelfindingsreport cancelsbomexport createfindingsreport createsbomexport disable disabledelegatedadminaccount disassociatemember enable enabledelegatedadminaccount resetencryptionkey searchvulnerabilities sendcissessionhealth sendcissessiontelemetry startcissession startcodesecurityscan stopcissession updateconfiguration updateconnectorscanconfiguration updateec2deepinspectionconfiguration updateencryptionkey updateorganizationconfiguration updateorgec2deepinspectionconfiguration',
  'inspector2-telemetry':
    'notifyheartbeat sendtelemetry sendtelemetryevent startsession stopsession',
  interconnect:
    'acceptconnectionproposal',
  internetmonitor:
    'link',
  invoicing:
    'batchgetinvoiceprofile createinvoiceunit createprocurementportalpreference deleteprocurementportalpreference putinvoiceemaildeliverypreferences putprocurementportalpreference sendprocurementportalvalidation startinvoicecorrection updateprocurementportalpreferencestatus verifyprocurementportalvalidation',
  iot:
    'cancelauditmitigationactionstask cancelaudittask canceldetectmitigationactionstask cleardefaultauthorizer createauditsuppression createcertificatefromcsr createkeysandcertificate createtopicruledestination deleteaccountauditconfiguration deleteauditsuppression deleteregistrationcode deletev2logginglevel opentunnel putverificationstateonviolation registercacertificate registercertificate registercertificatewithoutca registerthing setloggingoptions setv2logginglevel setv2loggingoptions startauditmitigationactionstask startondemandaudittask startthingregistrationtask stopthingregistrationtask updateaccountauditconfiguration updateauditsuppression updateencryptionconfiguration updateeventconfigurations updateindexingconfiguration updatepackageconfiguration validatesecurityprofilebehaviors',
  'iot-device-tester':
    'checkversion downloadtestsuite latestidt sendmetrics supportedversion',
  iotanalytics:
    'putloggingoptions runpipelineactivity',
  iotdeviceadvisor:
    'createsuitedefinition startsuiterun',
  iotevents:
    'putloggingoptions startdetectormodelanalysis',
  iotfleethub:
    'createapplication',
  iotfleetwise:
    'putencryptionconfiguration putloggingoptions registeraccount',
  iotmanagedintegrations:
    'createaccountassociation createcloudconnector createconnectordestination createcredentiallocker createdestination createeventlogconfiguration createnotificationconfiguration createotatask createotataskconfiguration createprovisioningprofile deletecloudconnector deleteconnectordestination deletedestination deleteeventlogconfiguration deletenotificationconfiguration deleteotataskconfiguration putdefaultencryptionconfiguration puthubconfiguration putruntimelogconfiguration registercustomendpoint resetruntimelogconfiguration sendconnectorevent updatecloudconnector updateconnectordestination updatedestination updateeventlogconfiguration updatenotificationconfiguration',
  iotsitewise:
    'createapplication createassetmodel creategateway createpipeline createportal createtask createworkspace enablesitewiseintegration executequery invokeassistant putdefaultencryptionconfiguration putloggingoptions putstorageconfiguration',
  iottwinmaker:
    'createmetadatatransferjob createworkspace updatepricingplan',
  iotwireless:
    'associateawsaccountwithpartneraccount createdestination createdeviceprofile createfuotatask createmulticastgroup createserviceprofile createwirelessgateway createwirelessgatewaytaskdefinition deletequeuedmessages resetallresourceloglevels updateeventconfigurationbyresourcetypes updateloglevelsbyresourcetypes updatemetricconfiguration',
  iq:
    'createconversation createexpert createlisting createmilestoneproposal createpaymentrequest createproject createrequest createscheduledproposal createseller createupfrontproposal initiatecall uploadattachment',
  ivs:
    'updateadconfiguration',
  kafkaconnect:
    'createconnector createcustomplugin createworkerconfiguration',
  kendra:
    'createindex',
  'kendra-ranking':
    'createrescoreexecutionplan',
  kinesis:
    'disableenhancedmonitoring enableenhancedmonitoring injectapierror updateaccountsettings updateshardcount updatestreammode',
  kinesisanalytics:
    'createapplication discoverinputschema',
  kms:
    'connectcustomkeystore createcustomkeystore createkey deletecustomkeystore disconnectcustomkeystore generaterandom updatecustomkeystore',
  lakeformation:
    'addlftagstoresource batchgrantpermissions batchrevokepermissions canceltransaction committransaction createdatacellsfilter createlakeformationidentitycenterconfiguration createlakeformationoptin createlftag createlftagexpression deletedatacellsfilter deletelakeformationidentitycenterconfiguration deletelakeformationoptin deletelftag deletelftagexpression deleteobjectsoncancel deregisterresource extendtransaction grantpermissions putdatalakesettings registerresource registerresourcewithprivilegedaccess removelftagsfromresource revokepermissions searchdatabasesbylftags searchtablesbylftags startqueryplanning starttransaction updatedatacellsfilter updatelakeformationidentitycenterconfiguration updatelftag updatelftagexpression updateresource updatetableobjects updatetablestorageoptimizer',
  lambda:
    'connectmicrovm createcodesigningconfig createeventsourcemapping createmicrovmimage passnetworkconnector',
  launchwizard:
    'createadditionalnode createsettingsset deleteadditionalnode deleteapp deletesettingsset putsettingsset startprovisioning updatesettingsset',
  lex:
    'createtestset createuploadurl',
  'license-manager':
    'checkinlicense checkoutlicense createlicense createlicenseassetruleset createlicenseconfiguration createlicenseconversiontaskforresource createlicensemanagerreportgenerator deletetoken extendlicenseconsumption updateservicesettings',
  'license-manager-linux-subscriptions':
    'registersubscriptionprovider updateservicesettings',
  'license-manager-user-subscriptions':
    'registeridentityprovider',
  lightsail:
    'allocatestaticip copysnapshot createbucket createcertificate createcloudformationstack createcontactmethod createcontainerservice createcontainerserviceregistrylogin createdisk createdistribution createdomain createinstances createkeypair createloadbalancer createrelationaldatabase createrelationaldatabasesnapshot deleteautosnapshot deletecontactmethod disableaddon downloaddefaultkeypair enableaddon importkeypair isvpcpeered peervpc sendcontactmethodverification unpeervpc',
  logs:
    'associatesourcetos3tableintegration callwithbearertoken cancelexporttask cancelimporttask createimporttask createlogdelivery deleteaccountpolicy deleteindexpolicy deleteintegration deletelogdelivery deletepipelinerule deletequerydefinition deleteresourcepolicy disassociatesourcefroms3tableintegration link putaccountpolicy putindexpolicy putintegration putpipelinerule putquerydefinition putresourcepolicy putstoragetierpolicy stoplivetail stopquery testmetricfilter testtransformer updatelogdelivery',
  lookoutvision:
    'createdataset deletedataset starttrialdetection updatedatasetentries',
  m2:
    'createapplication createenvironment',
  macie2:
    'acceptinvitation batchupdateautomateddiscoveryaccounts createallowlist createinvitations createsamplefindings declineinvitations deleteinvitations disablemacie disableorganizationadminaccount disassociatefromadministratoraccount disassociatefrommasteraccount enablemacie enableorganizationadminaccount putclassificationexportconfiguration putfindingspublicationconfiguration searchresources testcustomdataidentifier updateautomateddiscoveryconfiguration updateclassificationscope updatemaciesession updatemembersession updateorganizationconfiguration updateresourceprofile updateresourceprofiledetections updaterevealconfiguration updatesensitivityinspectiontemplate',
  managedblockchain:
    'createaccessor createnetwork get invoke invokerpcbitcoinmainnet invokerpcbitcointestnet invokerpcpolygonmainnet invokerpcpolygonmumbaitestnet post',
  'managedblockchain-query':
    'batchgettokenbalance',
  marketplacecommerceanalytics:
    'generatedataset startsupportdataexport',
  mechanicalturk:
    'acceptqualificationrequest approveassignment associatequalificationwithworker createadditionalassignmentsforhit createhit createhittype createhitwithhittype createqualificationtype createworkerblock deletehit deletequalificationtype deleteworkerblock disassociatequalificationfromworker notifyworkers rejectassignment rejectqualificationrequest sendbonus sendtesteventnotification updateexpirationforhit updatehitreviewstatus updatehittypeofhit updatenotificationsettings updatequalificationtype',
  mediaconnect:
    'associaterouternetworkinterface pollgateway submitgatewaystatechange',
  mediaconvert:
    'associatecertificate createpreset createqueue deletepolicy disassociatecertificate probe putpolicy',
  mediaimport:
    'createdatabasebinarysnapshot',
  medialive:
    'batchdelete batchstart batchstop pollanywhere submitanywherestatechange updateaccountconfiguration',
  mediapackage:
    'createchannel createharvestjob createoriginendpoint',
  'mediapackage-vod':
    'createasset createpackagingconfiguration createpackaginggroup',
  mediastore:
    'createcontainer',
  mediatailor:
    'createchannel createlivesource createprogram createsourcelocation createvodsource putplaybackconfiguration',
  'medical-imaging':
    'createdatastore',
  memorydb:
    'createparametergroup createsubnetgroup createuser',
  mgh:
    'createautomationrun createautomationunit createhomeregioncontrol deletehomeregioncontrol notifyapplicationstate tagresource untagresource',
  mgn:
    'batchdeletesnapshotrequestformgn createapplication createconnector createlaunchconfigurationtemplate createnetworkmigrationdefinition createreplicationconfigurationtemplate createvcenterclientformgn createwave initializeservice registeragentformgn sendchannelcommandresultformgn sendclientlogsformgn sendclientmetricsformgn startexport startimport startimportfileenrichment startsnapshotgroupformgn updateaccountsettings verifyclientroleformgn',
  'migrationhub-orchestrator':
    'createtemplate registerplugin sendmessage',
  'migrationhub-strategy':
    'putlogdata putmetricdata putportfoliopreferences registercollector sendmessage startassessment startimportfiletask startrecommendationreportgeneration stopassessment updateapplicationcomponentconfig updatecollectorconfiguration updateserverconfig',
  mobileanalytics:
    'putevents',
  monitron:
    'createproject',
  mpa:
    'deleteresourcepolicy putresourcepolicy tagresource untagresource',
  mq:
    'createbroker createconfiguration',
  'network-security-director':
    'updatefinding',
  'network-security-manager':
    'createrule createscope deleteadminaccount generateruleconfiguration putadminaccount',
  networkflowmonitor:
    'createscope publish',
  networkmanager:
    'createglobalnetwork startorganizationserviceaccessupdate',
  'networkmanager-chat':
    'cancelmessageresponse createconversation deleteconversation notifyconversationisactive sendconversationmessage',
  networkmonitor:
    'createprobe',
  notifications:
    'accesssensitiveevents createeventrule createnotificationconfiguration deregisternotificationhub disablenotificationsaccessfororganization enablenotificationsaccessfororganization putfeatureoptinstatus registernotificationhub',
  'notifications-contacts':
    'createemailcontact',
  oam:
    'createsink',
  observabilityadmin:
    'starttelemetryenrichment starttelemetryevaluation starttelemetryevaluationfororganization stoptelemetryenrichment stoptelemetryevaluation stoptelemetryevaluationfororganization testtelemetrypipeline validatetelemetrypipelineconfiguration',
  odb:
    'acceptmarketplaceregistration createcloudexadatainfrastructure createexascaledbstoragevault creategrantshare createodbnetwork deletegrantshare initializeservice updategrantshare',
  omics:
    'acceptshare cancelannotationimportjob cancelvariantimportjob createannotationstore createconfiguration createreferencestore createruncache createrungroup createsequencestore createshare createvariantstore createworkflow deleteshare',
  one:
    'createdeviceconfigurationtemplate createdeviceinstance createsite',
  opensearch:
    'cancelautooptimizejob deleteautooptimizejob submitautooptimizejob',
  opsworks:
    'createstack createuserprofile deleteuserprofile updatemyuserprofile updateuserprofile',
  'opsworks-cm':
    'associatenode createbackup createserver deletebackup deleteserver disassociatenode exportserverengineattribute restoreserver startmaintenance tagresource untagresource updateserver updateserverengineattributes',
  organizations:
    'createaccount creategovcloudaccount createorganization deleteorganization deleteresourcepolicy disableawsserviceaccess enableallfeatures enableawsserviceaccess leaveorganization',
  osis:
    'createpipeline validatepipeline',
  outposts:
    'cancelorder createquote createsite deletequote updatequote',
  panorama:
    'createapplicationinstance createjobfordevices createnodefromtemplatejob createpackage createpackageimportjob provisiondevice',
  partnercentral:
    'createbenefitapplication createbusinessplan createcollaborationchannelmembers createcollaborationchannelrequest createconnectioninvitation createmarketplacerevenueshare createpartner createprogrammanagementaccount createrevenueattribution enrollinpartnerpath putbusinessplan putsellingsystemsettings searchpartnerprofiles sendemailverificationcode startverification updateconnectionpreferences usesession',
  'partnercentral-account-management':
    'accesslegacypartnercentral accessmarketingcentral accessproservetools associatepartneraccount associatepartneruser disassociatepartneruser',
  'payment-cryptography':
    'createkey disabledefaultkeyreplicationregions enabledefaultkeyreplicationregions importkey',
  payments:
    'acceptfinancingapplicationterms createfinancingapplication createpaymentinstrument deletepaymentinstrument makepayment updatefinancingapplication updatepaymentinstrument updatepaymentpreferences',
  'pca-connector-ad':
    'createconnector createdirectoryregistration',
  'pca-connector-scep':
    'createconnector',
  pcs:
    'createcluster',
  personalize:
    'putactioninteractions putevents',
  pricingplanmanager:
    'approvepaidsubscription associateresourcestosubscription cancelsubscription cancelsubscriptionchange createsubscription disassociateresourcesfromsubscription updatesubscription',
  'private-networks':
    'ping',
  proton:
    'createenvironmentaccountconnection createservicesyncconfig createtemplatesyncconfig deleteaccountroles deleteservicesyncconfig deletetemplatesyncconfig updateaccountroles updateaccountsettings updateservicesyncblocker updateservicesyncconfig updatetemplatesyncconfig',
  'purchase-orders':
    'updateconsoleactionsetenforced',
  q:
    'associateconnectorresource createartifact createauthgrant createoauthappconnection deleteconversation deleteoauthappconnection generatecodefromcommands generatecoderecommendations passrequest performartifactaction rejectconnector sendevent sendmessage startconversation starttroubleshootinganalysis starttroubleshootingresolutionexplanation updateauthgrant updateconversation updateoauthappconnection updatetroubleshootingcommandresult verifyoauthappconnection',
  qbusiness:
    'createapplication',
  qdeveloper:
    'startagentsession',
  quicksight:
    'accountconfigurations allowvendedlogdeliveryforresource batchgetpreferences batchupdatepreferences createaccountcustomization createaccountsubscription createdatasource createoauthclientapplication createrolemembership createvpcconnection deleteaccountcustompermission deletebrandassignment deletecustompermissions deletedefaultqbusinessapplication deleteidentitypropagationconfig deleterolecustompermission deleterolemembership generateembedurlforregistereduserwithidentity quicksuiteusagemetrics registercustomermanagedkey removecustomermanagedkey scopedownpolicy searchdirectorygroups searchflows searchspaces setgroupmapping startdashboardsnapshotjobschedule subscribe unsubscribe updateaccountcustompermission updateaccountsettings updateapplicationwithtokenexchangegrant updatebrandassignment updatechatconfiguration updatedashboardsqaconfiguration updatedefaultqbusinessapplication updateidentitypropagationconfig updateiprestriction updatekeyregistration updatepublicsharingsettings updateqpersonalizationconfiguration updatequickindexcapacity updatequicksightqsearchconfiguration updateresourcepermissions updaterolecustompermission updateselfupgradeconfiguration updatespicecapacityconfiguration',
  ram:
    'createpermission createresourceshare enablesharingwithawsorganization',
  rds:
    'cancelexporttask createdbproxy modifycertificates modifydbrecommendation modifyrecommendation',
  redshift:
    'acceptreservednodeexchange addpartner cancelquery createauthenticationprofile createqev2idcapplication createredshiftidcapplication createsavedquery createscheduledaction deleteauthenticationprofile deleteendpointaccess deletesavedqueries deletescheduledaction deregisternamespace executequery fetchresults modifyauthenticationprofile modifyendpointaccess modifysavedquery modifyscheduledaction purchasereservednodeoffering registernamespace viewqueriesfromconsole',
  'redshift-data':
    'cancelstatement',
  'redshift-serverless':
    'createreservation createusagelimit deleteresourcepolicy deletescheduledaction deletesnapshotcopyconfiguration deleteusagelimit putresourcepolicy updatescheduledaction updatesnapshotcopyconfiguration updateusagelimit',
  'refactor-spaces':
    'createapplication createenvironment createroute createservice deleteresourcepolicy putresourcepolicy',
  rekognition:
    'comparefaces createcollection createfacelivenesssession createproject detectfaces detectlabels detectprotectiveequipment detecttext recognizecelebrities startcelebrityrecognition startcontentmoderation startfacedetection startfacelivenesssession startlabeldetection startpersontracking startsegmentdetection starttextdetection',
  repostspace:
    'createspace',
  researchstudio:
    'assignprincipal createapplication deleteapplication deleteprincipal',
  resiliencehub:
    'startmetricsexport',
  'resource-explorer-2':
    'associatedefaultview batchgetview createindex createmanagedview createresourceexplorersetup createstreamingaccessforservice createview deleteresourceexplorersetup deletestreamingaccessforservice disassociatedefaultview',
  'resource-groups':
    'creategroup searchresources updateaccountsettings',
  robomaker:
    'batchdeleteworlds batchdescribesimulationjob createdeploymentjob createfleet createrobot createrobotapplication createsimulationapplication createsimulationjob createworldtemplate startsimulationjobbatch updaterobotdeployment',
  rolesanywhere:
    'createprofile createtrustanchor importcrl',
  route53:
    'createcidrcollection createhealthcheck createhostedzone createreusabledelegationset createtrafficpolicy testdnsanswer',
  'route53-recovery-control-config':
    'createcluster',
  'route53-recovery-readiness':
    'createcrossaccountauthorization deletecrossaccountauthorization',
  route53domains:
    'acceptdomaintransferfromanotherawsaccount associatedelegationsignertodomain canceldomaintransfertoanotherawsaccount checkdomainavailability checkdomaintransferability deletedomain deletetagsfordomain disabledomainautorenew disabledomaintransferlock disassociatedelegationsignerfromdomain enabledomainautorenew enabledomaintransferlock pushdomain registerdomain rejectdomaintransferfromanotherawsaccount renewdomain resendcontactreachabilityemail resendoperationauthorization retrievedomainauthcode transferdomain transferdomaintoanotherawsaccount updatedomaincontact updatedomaincontactprivacy updatedomainnameservers updatetagsfordomain viewbilling',
  route53globalresolver:
    'associatehostedzone batchcreatefirewallrule batchdeletefirewallrule batchupdatefirewallrule deletefirewallrule disassociatehostedzone updatefirewallrule updatehostedzoneassociation',
  route53profiles:
    'associateprofile associateresourcetoprofile createprofile deleteprofile disassociateprofile disassociateresourcefromprofile updateprofileresourceassociation',
  rtbfabric:
    'createlink createrequestergateway createrespondergateway',
  s3:
    'createjob createstoragelensgroup putaccesspointpublicaccessblock putaccountpublicaccessblock putstoragelensconfiguration',
  s3files:
    'createfilesystem',
  sagemaker:
    'callwithbearertoken createlineagegrouppolicy deletelineagegrouppolicy deleteresourcepolicy disablesagemakerservicecatalogportfolio enablesagemakerservicecatalogportfolio extendtrainingplan putlineagegrouppolicy putresourcepolicy querylineage renderuitemplate search searchtrainingplanofferings',
  'sagemaker-data-science-assistant':
    'sendconversation',
  'sagemaker-geospatial':
    'searchrasterdatacollection',
  'sagemaker-mlflow':
    'accessui',
  'sagemaker-unified-studio-mcp':
    'authorizevpce',
  savingsplans:
    'createsavingsplan',
  schemas:
    'creatediscoverer',
  secretsmanager:
    'batchgetsecretvalue',
  securityagent:
    'createagentspace createapplication createintegration createprivateconnection createsecurityrequirementpack createtargetdomain handleprovidercallback handleproviderregistrationcallback initiateproviderregistration',
  securityhub:
    'batchgetconfigurationpolicyassociations batchgetsecuritycontrols batchgetstandardscontrolassociations batchupdatestandardscontrolassociations connectorregistrationsv2 createaggregatorv2 createautomationrule createautomationrulev2 createconfigurationpolicy createconnector createconnectorv2 createfindingaggregator disablesecurityhubv2 enablesecurityhubv2 updatesecuritycontrol',
  securitylake:
    'createdatalakeexceptionsubscription createsubscriber deletedatalakeexceptionsubscription deregisterdatalakedelegatedadministrator registerdatalakedelegatedadministrator updatedatalakeexceptionsubscription',
  serverlessrepo:
    'createapplication searchapplications',
  servicecatalog:
    'associatebudgetwithresource associateproductwithportfolio batchassociateserviceactionwithprovisioningartifact batchdisassociateserviceactionfromprovisioningartifact copyproduct createprovisionedproductplan createserviceaction createtagoption deleteconstraint deleteprovisionedproductplan deleteserviceaction deletetagoption disableawsorganizationsaccess disassociatebudgetfromresource disassociateproductfromportfolio enableawsorganizationsaccess executeprovisionedproductplan executeprovisionedproductserviceaction notifyprovisionproductengineworkflowresult notifyterminateprovisionedproductengineworkflowresult notifyupdateprovisionedproductengineworkflowresult putconfiguration scanprovisionedproducts searchproducts searchproductsasadmin searchprovisionedproducts syncresource terminateprovisionedproduct updateconstraint updateprovisionedproduct updateprovisionedproductproperties updateserviceaction updatetagoption',
  servicediscovery:
    'createhttpnamespace createprivatednsnamespace createpublicdnsnamespace tagresource untagresource',
  servicequotas:
    'associateservicequotatemplate createsupportcase deleteservicequotaincreaserequestfromtemplate disassociateservicequotatemplate startautomanagement startquotautilizationreport stopautomanagement tagresource untagresource updateautomanagement',
  ses:
    'applytrackingconfigurationoverrides clonereceiptruleset createconfigurationsettrackingoptions createexportjob createimportjob createmultiregionendpoint createreceiptfilter createreceiptrule createreceiptruleset createtemplate deleteconfigurationsettrackingoptions deleteidentity deleteidentitypolicy deletereceiptfilter deletereceiptrule deletereceiptruleset deletetemplate deleteverifiedemailaddress putaccountdedicatedipwarmupattributes putaccountdetails putaccountpricingattributes putaccountsendingattributes putaccountsuppressionattributes putaccountvdmattributes putdedicatedipwarmupattributes putdeliverabilitydashboardoption putidentitypolicy reorderreceiptruleset setactivereceiptruleset setidentitydkimenabled setidentityfeedbackforwardingenabled setidentityheadersinnotificationsenabled setidentitymailfromdomain setidentitynotificationtopic setreceiptruleposition testrendertemplate updateaccountsendingenabled updateconfigurationsetreputationmetricsenabled updateconfigurationsetsendingenabled updateconfigurationsettrackingoptions updatereceiptrule updatetemplate verifydomaindkim verifydomainidentity verifyemailaddress verifyemailidentity',
  shield:
    'associatedrtlogbucket associatedrtrole associateproactiveengagementdetails createprotection createprotectiongroup createsubscription deletesubscription disableapplicationlayerautomaticresponse disableproactiveengagement disassociatedrtlogbucket disassociatedrtrole enableapplicationlayerautomaticresponse enableproactiveengagement updateapplicationlayerautomaticresponse updateemergencycontactsettings updatesubscription',
  signer:
    'putsigningprofile',
  signin:
    'createtrustedidentitypropagationapplicationforconsole deleteconsoleauthorizationconfiguration deleteresourcepermissionstatement putconsoleauthorizationconfiguration putresourcepermissionstatement',
  simspaceweaver:
    'startsimulation',
  sms:
    'createapp createreplicationjob deleteapp deleteapplaunchconfiguration deleteappreplicationconfiguration deleteappvalidationconfiguration deletereplicationjob deleteservercatalog disassociateconnector generatechangeset generatetemplate importappcatalog importservercatalog launchapp notifyappvalidationoutput putapplaunchconfiguration putappreplicationconfiguration putappvalidationconfiguration sendmessage startappreplication startondemandappreplication startondemandreplicationrun stopappreplication terminateapp updateapp updatereplicationjob',
  'sms-voice':
    'carrierlookup createconfigurationset createconfigurationseteventdestination createnotifyconfiguration createoptoutlist createprotectconfiguration creatercsagent createregistration createregistrationattachment createverifieddestinationnumber deleteaccountdefaultprotectconfiguration deleteconfigurationset deleteconfigurationseteventdestination deletemediamessagespendlimitoverride deletenotifymessagespendlimitoverride deletercsmessagespendlimitoverride deletetextmessagespendlimitoverride deletevoicemessagespendlimitoverride requestsenderid sendvoicemessage setmediamessagespendlimitoverride setnotifymessagespendlimitoverride setrcsmessagespendlimitoverride settextmessagespendlimitoverride setvoicemessagespendlimitoverride updateconfigurationseteventdestination',
  'snow-device-management':
    'createtask',
  snowball:
    'cancelcluster canceljob createaddress createcluster createjob createlongtermpricing createreturnshippinglabel updatecluster updatejob updatejobshipmentstate updatelongtermpricing',
  sns:
    'checkifphonenumberisoptedout createplatformapplication createplatformendpoint createsmssandboxphonenumber deleteendpoint deleteplatformapplication deletesmssandboxphonenumber optinphonenumber setendpointattributes setplatformapplicationattributes setsmsattributes verifysmssandboxphonenumber',
  'social-messaging':
    'associatewhatsappbusinessaccount',
  sqlworkbench:
    'batchdeletefolder createaccount createfolder deleteqcustomcontext deletesqlgenerationcontext deletetab generatesession passaccountsettings putqcustomcontext putsqlgenerationcontext puttab putuserworkspacesettings updateaccountconnectionsettings updateaccountexportsettings updateaccountgeneralsettings updateaccountqsqlsettings updatefolder',
  ssm:
    'cancelcommand createactivation createmaintenancewindow createopsitem createopsmetadata createpatchbaseline deleteactivation deleteinventory executeapi putconfigurepackageresult putinventory registermanagedinstance startexecutionpreview',
  'ssm-guiconnect':
    'cancelconnection deleteconnectionrecordingpreferences startconnection updateconnectionrecordingpreferences',
  'ssm-incidents':
    'createreplicationset createresponseplan',
  'ssm-quicksetup':
    'updateservicesettings',
  'ssm-sap':
    'backupdatabase deleteresourcepermission putresourcepermission registerapplication restoredatabase startconfigurationchecks updatehanabackupsettings',
  ssmmessages:
    'createcontrolchannel createdatachannel opencontrolchannel opendatachannel',
  sso:
    'associatedirectory associateprofile createapplicationinstance createapplicationinstancecertificate createmanagedapplicationinstance createprofile createtrust deleteapplicationinstance deleteapplicationinstancecertificate deletemanagedapplicationinstance deleteprofile disassociatedirectory disassociateprofile importapplicationinstanceserviceprovidermetadata putmfadevicemanagementfordirectory putpermissionspolicy searchgroups searchusers startsso updateapplicationinstanceactivecertificate updateapplicationinstancedisplaydata updateapplicationinstanceresponseconfiguration updateapplicationinstanceresponseschemaconfiguration updateapplicationinstancesecurityconfiguration updateapplicationinstanceserviceproviderconfiguration updateapplicationinstancestatus updatemanagedapplicationinstancestatus updateprofile updatessoconfiguration updatetrust',
  'sso-directory':
    'addmembertogroup completevirtualmfadeviceregistration completewebauthndeviceregistration createalias createbearertoken createexternalidpconfigurationfordirectory creategroup createprovisioningtenant createuser deletebearertoken deleteexternalidpcertificate deleteexternalidpconfigurationfordirectory deletegroup deletemfadeviceforuser deleteprovisioningtenant deleteuser disableexternalidpconfigurationfordirectory disableuser enableexternalidpconfigurationfordirectory enableuser importexternalidpcertificate ismemberingroup ismemberingroups removememberfromgroup searchgroups searchusers startvirtualmfadeviceregistration startwebauthndeviceregistration updateexternalidpconfigurationfordirectory updategroup updategroupdisplayname updatemfadeviceforuser updatepassword updateuser updateusername verifyemail',
  states:
    'invokehttpendpoint revealsecrets sendtaskfailure sendtaskheartbeat sendtasksuccess teststate validatestatemachinedefinition',
  storagegateway:
    'activategateway createtapepool deletetapearchive',
  sts:
    'decodeauthorizationmessage taggetwebidentitytoken',
  support:
    'addattachmentstoset addcommunicationtocase addrelateditemtocase createcase disconnectlivecontactforcase downloadattachment initiatecallforcase initiatechatforcase initiatelivecontactforcase putcaseattributes ratecasecommunication refreshtrustedadvisorcheck resolvecase resolveinteraction searchforcases startinteraction updatecaseseverity updateinteraction uploadattachment',
  'support-console':
    'checksubscription createcasedraft createcontact deletecasedraft savefeedback',
  supportapp:
    'createslackchannelconfiguration deleteaccountalias deleteslackchannelconfiguration deleteslackworkspaceconfiguration putaccountalias redeemslackoauthcode registerslackworkspacefororganization updateslackchannelconfiguration',
  supportauthz:
    'createsupportpermit registerkey',
  supportplans:
    'acceptsupportagreement cancelsupportagreement createsupportagreement createsupportplanschedule rejectsupportagreement startsupportplanupdate updatesupportagreement',
  swf:
    'registerdomain',
  synthetics:
    'createcanary creategroup',
  tag:
    'startreportcreation tagresources untagresources',
  tax:
    'batchdeletetaxregistration batchputtaxregistration canceldocument createdocument deletesupplementaltaxregistration deletetaxregistration putsupplementaltaxregistration puttaxinheritance puttaxinterview puttaxregistration updateexemptions',
  textract:
    'analyzedocument analyzeexpense analyzeid createadapter detectdocumenttext startdocumentanalysis startdocumenttextdetection startexpenseanalysis startlendinganalysis',
  thinclient:
    'createenvironment',
  timestream:
    'cancelquery createscheduledquery resumebatchloadtask selectvalues updateaccountsettings',
  'timestream-influxdb':
    'createdbparametergroup',
  tiros:
    'createquery extendquery',
  transcribe:
    'createcallanalyticscategory createlanguagemodel createmedicalvocabulary createvocabulary createvocabularyfilter startcallanalyticsjob startcallanalyticsstreamtranscription startcallanalyticsstreamtranscriptionwebsocket startmedicalscribejob startmedicalscribestream startmedicalstreamtranscription startmedicalstreamtranscriptionwebsocket startmedicaltranscriptionjob startstreamtranscription startstreamtranscriptionwebsocket starttranscriptionjob tagresource untagresource',
  transfer:
    'createprofile createserver createwebapp createworkflow importcertificate updateaccess',
  transform:
    'deleteagentruntimeconfiguration putagentruntimeconfiguration updateaccountsettings updateagentaccess',
  'transform-custom':
    'batchcreatefindings batchupdatefindings conversestream sendtelemetryevent',
  translate:
    'stoptexttranslationjob',
  trustedadvisor:
    'batchupdaterecommendationresourceexclusion deletenotificationconfigurationfordelegatedadmin downloadrisk generatereport setaccountaccess setorganizationaccess updatenotificationconfigurations updatenotificationpreferences updateorganizationrecommendationlifecycle updaterecommendationlifecycle updateriskstatus',
  ts:
    'startexecution',
  'user-subscriptions':
    'cancelpurchasesession confirmpurchasesession createclaim createclaimaddon createpurchasesession createupdateplanpreview deleteautotopuprule deleteclaim setautotopuprule setoverageconfig setusagelimit updateclaim',
  uxc:
    'deleteaccountcolor putaccountcolor updateaccountcustomizations',
  'vendor-insights':
    'createdatasource createsecurityprofile',
  'verified-access':
    'allowverifiedaccess',
  verifiedpermissions:
    'createpolicystore',
  voiceid:
    'createdomain registercomplianceconsent',
  'vpc-lattice':
    'associateviaawsservice associateviaawsservice-eventsandstates createservicenetworkvpcendpointassociation',
  wafv2:
    'checkcapacity createapikey deleteapikey generatemobilesdkreleaseurl validatenetworksecuritymanagerruleconfiguration validatenetworksecuritymanagerwebaclconfiguration',
  wam:
    'authenticatepackager',
  wellarchitected:
    'configureintegration createagentprofile createprofile createreviewtemplate createworkload importlens updateglobalsettings updateshareinvitation',
  wisdom:
    'createaiagent createaiguardrail createaiprompt createassistant createassistantassociation createknowledgebase createquickresponse createsession searchsessions',
  workdocs:
    'abortdocumentversionupload activateuser addnotificationpermissions addresourcepermissions addusertogroup checkalias createcomment createcustommetadata createfolder createinstance createlabels createnotificationsubscription createuser deactivateuser deletecomment deletecustommetadata deletedocument deletedocumentversion deletefolder deletefoldercontents deleteinstance deletelabels deletenotificationpermissions deletenotificationsubscription deleteuser deregisterdirectory downloaddocumentversion initiatedocumentversionupload registerdirectory removeallresourcepermissions removeresourcepermission restoredocumentversions searchresources updatedocument updatedocumentversion updatefolder updateinstancealias updateuser updateuseradministrativesettings',
  worklink:
    'createfleet',
  workmail:
    'createidentitycenterapplication createorganization deleteidentitycenterapplication',
  workspaces:
    'acceptaccountlinkinvitation createaccountlinkinvitation createconnectionalias createipgroup createtags deleteaccountlinkinvitation deletetags importcustomworkspaceimage importworkspaceimage invokeonboardingagent modifyaccount personalization rejectaccountlinkinvitation terminateworkspacespoolsession updateconsent',
  'workspaces-instances':
    'createvolume createworkspaceinstance',
  'workspaces-web':
    'createbrowsersettings createdataprotectionsettings createipaccesssettings createnetworksettings createportal createsessionlogger createtruststore createuseraccessloggingsettings createusersettings',
  xray:
    'batchgettraces batchgettracesummarybyid canceltraceretrieval deleteresourcepolicy link putencryptionconfig putresourcepolicy putspans putspansforindexing puttelemetryrecords puttracesegments starttraceretrieval updateindexingrule updatetracesegmentdestination',
};

/**
 * In which services' names the ARNs stand that the actions of a service take, where it is not that service's own alone.
 */
export const ARN_SERVICES: Readonly<Record<string, string>> = {
  'aco-automation': 'compute-optimizer',
  apprunner: 'apprunner wafv2',
  aps: 'aps eks',
  'arc-zonal-shift': 'elasticloadbalancing',
  backup: '* backup',
  'bcm-data-exports': 'bcm-data-exports billing',
  ce: 'billing ce',
  'cloudfront-keyvaluestore': 'cloudfront',
  'cloudtrail-data': 'cloudtrail',
  codestar: 'codestar iam',
  'cognito-idp': 'cognito-idp wafv2',
  connect: 'app-integrations connect wisdom',
  'devops-guru': 'sns',
  'ds-data': 'ds',
  ebs: 'ec2',
  ec2: 'acm ec2 elastic-inference iam license-manager resource-groups',
  'ec2-instance-connect': 'ec2',
  'eks-auth': 'eks',
  es: 'es iam opensearch',
  events: 'events kms',
  greengrass: 'greengrass iot',
  iotjobsdata: 'iot',
  iotwireless: 'iot iotwireless',
  iq: 'iq iq-permission',
  'kafka-cluster': 'kafka',
  kinesis: 'kinesis kms',
  'payment-cryptography': 'mpa payment-cryptography',
  q: 'codewhisperer qdeveloper',
  qapps: 'qapps qbusiness',
  'rds-data': 'rds',
  'redshift-data': 'redshift redshift-serverless',
  route53: 'ec2 route53',
  'route53-recovery-cluster': 'route53-recovery-control',
  'route53-recovery-control-config': 'route53-recovery-control',
  s3: 's3 s3-object-lambda',
  'sagemaker-mlflow': 'sagemaker',
  servicecatalog: 'catalog servicecatalog',
  ssm: 'ec2 ecs iam s3 ssm',
  'sso-oauth': 'sso',
  sts: 'iam sts',
  'vpc-lattice-svcs': 'vpc-lattice',
  vpce: 'ec2',
  'waf-regional': 'elasticloadbalancing waf-regional',
  wafv2: 'amplify apigateway apprunner appsync bedrock-agentcore cognito-idp ec2 elasticloadbalancing wafv2',
  'workspaces-instances': 'ec2 workspaces-instances',
};
